"""What is due: one loop that turns rows into messages, and the hours it keeps."""
