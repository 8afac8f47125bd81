"""The assistant for the Shanghai residence-permit points scheme."""
