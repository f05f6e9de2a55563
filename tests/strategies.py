"""What hypothesis makes texts of: Persian as it comes, and everything that ought not to be in a text but is."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "رئیس‌جمهور",
    "رئیسجمهور",
    "وزیر امور خارجه",
    "عراقچی",
    "لاوروف",
    "وی",
    "با",
    "در",
    "گفت‌وگوی تلفنی",
    "دیدار",
    "کرد",
    "گفت:",
    "تأکید کرد",
    "بر",
    "ضرورت",
    "لغو",
    "تحریم‌ها",
    "و",
    "،",
    ".",
    "«",
    "»",
    "را",
    "خواند",
    "دو طرف",
    "ایران",
    "چین",
    "كتاب",
    "٣",
    "۳",
    "ـــ",
    "\u200c",
    "\u200f",
    "\u202e",
    "\u202c",
    "\x00",
    "\ud800",
    "\n",
    "\r\n",
    " ",
    "  ",
    "😀",
    "\u064b",
    "ابراز امیدواری کرد",
    "پوتین:",
)

persian = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
anything = st.one_of(persian, st.text(max_size=200))
