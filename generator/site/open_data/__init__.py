"""What can be taken away: the pages of data sets, of the dictionary and of documents, and links to files."""
