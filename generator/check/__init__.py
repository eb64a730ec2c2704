"""The model is asked questions here: what in it is wrong, and what it shows of the checklist."""
