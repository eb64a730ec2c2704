"""What the text of one cell says: its points, its ticked boxes, who, when; and what of it is told nowhere."""
