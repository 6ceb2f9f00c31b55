"""texts -> files, all of them or none; what build tools are told of them."""
