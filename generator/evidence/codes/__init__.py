"""Codes in pictures, such as the QR code that leads to the EIT: what they hold, for checks to compare."""
