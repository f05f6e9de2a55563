"""Generated readouts: as many as one wants, always the same, in the words of readouts but of no real contact.

    python -m benchmarks.readouts 1000 > readouts.jsonl

Contacts of Iran's officials with those of twenty countries over twelve years. One to three outlets tell of each, some
of them as a reprint with another head, each a few topics: requests, promises, offers, praise.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator

_COUNTRIES = (
    "چین", "روسیه", "ترکیه", "عراق", "پاکستان", "هند", "قطر", "عمان", "عربستان", "امارات", "ارمنستان", "قزاقستان",
    "ترکمنستان", "افغانستان", "ژاپن", "آلمان", "فرانسه", "ایتالیا", "برزیل", "ونزوئلا",
)  # fmt: skip
_OFFICES = (("رئیس‌جمهور", "رئیس‌جمهور"), ("وزیر امور خارجه", "وزیر امور خارجه"), ("معاون وزیر امور خارجه", "سفیر"))
_OUTLETS = ("irna.ir", "isna.ir", "mehrnews.com", "tasnimnews.com", "farsnews.ir", "president.ir", "mfa.gov.ir")
_KINDS = ("در گفت‌وگوی تلفنی با", "در دیدار با", "در گفت‌وگوی تصویری با")
_TOPICS = (
    "لغو تحریم‌های یکجانبه", "اجرای توافقات دو کشور", "افزایش مبادلات تجاری", "توسعه همکاری‌های بانکی",
    "صادرات گاز و نفت", "انتقال برق", "کریدور شمال - جنوب", "راه‌آهن و حمل و نقل", "تأمین واکسن کرونا",
    "همکاری‌های علمی و فناوری", "تبادلات فرهنگی و گردشگری", "مبارزه با تروریسم", "امنیت مرزهای مشترک",
    "برقراری آتش‌بس در غزه", "کمک‌های بشردوستانه به مردم یمن", "بازسازی سوریه", "حق‌آبه رود مشترک",
    "سرمایه‌گذاری در بندر", "آزادی دارایی‌های مسدود شده", "همکاری در سازمان شانگهای", "برنامه جامع همکاری",
    "برنامه هسته‌ای", "آزادی زندانیان", "تسهیل صدور روادید", "ثبات افغانستان",
)  # fmt: skip
_SENTENCES = (
    "{who} با تأکید بر ضرورت {topic} گفت: این موضوع برای هر دو ملت اهمیت دارد.",
    "وی همچنین خواستار {topic} شد و آن را به سود منطقه دانست.",
    "{who} ابراز امیدواری کرد روند {topic} شتاب گیرد.",
    "وی از آمادگی کشورش برای {topic} خبر داد.",
    "{who} با قدردانی از مواضع طرف مقابل، {topic} را راهبردی خواند.",
    "{who} افزود: ما در زمینه {topic} به تعهدات خود عمل خواهیم کرد.",
    "دو طرف درباره {topic} گفت‌وگو و تبادل نظر کردند.",
    "{who} نسبت به کندی {topic} ابراز نگرانی کرد.",
)
#: Syllables of made-up words, so that a large store has rare words too.
_SYLLABLES = ("را", "مو", "سی", "دا", "کر", "ین", "تو", "شا", "با", "نر", "گی", "زو", "هم", "پر", "لا", "خد")


def readouts(count: int, seed: int = 6) -> Iterator[dict[str, str]]:
    """So many readouts as JSONL has them."""
    chance = random.Random(seed)
    made = 0
    while made < count:
        for row in _contact(chance)[: count - made]:
            made += 1
            yield {"id": f"r{made}", **row}


def _contact(chance: random.Random) -> list[dict[str, str]]:
    """The accounts of one contact."""
    country, (ours, theirs) = chance.choice(_COUNTRIES), chance.choice(_OFFICES)
    day = dt.date(2014, 1, 1) + dt.timedelta(days=chance.randrange(365 * 12))
    kind, body = chance.choice(_KINDS), _body(chance, country, ours, theirs)
    rows = []
    for number, outlet in enumerate(chance.sample(_OUTLETS, chance.choice((1, 1, 2, 3)))):
        if number and chance.random() < 0.5:
            body = _body(chance, country, ours, theirs)
        title = f"{ours} ایران {kind} {theirs} {country}"
        published = day + dt.timedelta(days=chance.choice((0, 0, 0, 1)) if number else 0)
        text = f"{title}\n{ours} ایران امروز {kind} {theirs} {country} گفت‌وگو کرد.\n{body}"
        rows.append({"title": title, "outlet": outlet, "published": published.isoformat(), "text": text})
    return rows


def _body(chance: random.Random, country: str, ours: str, theirs: str) -> str:
    people = (f"{ours} ایران", f"{theirs} {country}")
    lines = []
    for _ in range(chance.randint(4, 12)):
        line = chance.choice(_SENTENCES).format(who=chance.choice(people), topic=chance.choice(_TOPICS))
        lines.append(f"{line} {_rare(chance)}")
    return "\n".join(lines)


def _rare(chance: random.Random) -> str:
    """A clause around made-up words, a few of some four million."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(chance.randint(2, 8))]
    return f"این گفت‌وگو در {' '.join(words)} انجام شد."


if __name__ == "__main__":
    for readout in readouts(int(sys.argv[1])):
        sys.stdout.write(json.dumps(readout, ensure_ascii=False) + "\n")
