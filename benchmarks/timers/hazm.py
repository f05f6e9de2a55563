"""Seconds that hazm takes to normalise and tokenise the texts, its Normalizer built outside the timing."""

import json
import resource
import sys
import time
from pathlib import Path

sys.path.pop(0)  # this folder, which holds a module of hazm's name
begin = time.perf_counter()
from hazm import Normalizer, word_tokenize  # noqa: E402 - the import is part of what is timed

texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
normalizer = Normalizer()
word_tokenize(normalizer.normalize(texts[0]))
cold = time.perf_counter() - begin

fastest = float("inf")
for _ in range(7):
    start = time.perf_counter()
    for text in texts:
        word_tokenize(normalizer.normalize(text))
    fastest = min(fastest, time.perf_counter() - start)
resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"cold": cold, "warm": fastest, "resident": resident}))
