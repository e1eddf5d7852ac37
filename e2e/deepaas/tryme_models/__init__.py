"""DEEPaaS modules for the end-to-end tests of the Try-me UI."""
