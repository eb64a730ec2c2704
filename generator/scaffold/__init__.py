"""New folders for offices: text with blanks to fill, and comments that say how."""
