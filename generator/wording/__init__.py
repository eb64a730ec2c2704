"""Problems become words here, in Thai or English; nobody else words them."""
