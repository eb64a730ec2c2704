"""Scans get text that can be searched and read aloud: read by Tesseract, laid unseen on the picture."""
