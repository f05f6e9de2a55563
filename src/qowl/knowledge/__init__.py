"""What the world knows, as tables with dates; `world` reads them."""
