"""Language packs: one folder a language, tables first; `pack` reads them."""
