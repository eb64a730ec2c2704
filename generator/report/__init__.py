"""What was found goes out: problems and statuses as text and in the formats of other tools."""
