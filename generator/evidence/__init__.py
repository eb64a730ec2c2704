"""What is known of the files and links that data names: their type, their text, whether they open."""
