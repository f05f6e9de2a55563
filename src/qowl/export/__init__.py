"""Records in other forms: JSON Schema, text for a terminal, an HTML page."""
