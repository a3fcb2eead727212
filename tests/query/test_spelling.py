"""Spellings that one key must join, and words that it must keep apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.query.spelling import TOKEN, key, plain


def fold(text: str) -> str:
    """The keys of all words of a text."""
    return " ".join(filter(None, map(key, TOKEN.findall(text))))


SPELLINGS = [
    ("Tukhachevsky", "Tukhachevskii", "Tukhachevskij", "Tukhachevskiy", "Tuchačevskij", "Тухачевский"),
    ("Blyukher", "Bliukher", "Bljucher", "Blücher", "Блюхер"),
    ("Yezhov", "Ezhov", "Ežov", "Ежов"),
    ("Yegorov", "Egorov", "Jegorov", "Егоров"),
    ("Yagoda", "Iagoda", "Jagoda", "Ягода"),
    ("Yakir", "Iakir", "Jakir"),
    ("Trotsky", "Trotskii", "Trotskij", "Trotzki", "Троцкий"),
    ("Rokossovsky", "Rokossovskii", "Rokosovsky", "Rokossovskij"),
    ("Zinoviev", "Zinov'ev", "Zinov’ev", "Zinovʹev", "Zinovyev"),
    ("Beria", "Beriya", "Beriia", "Берия"),
    ("Fel'dman", "Fel’dman", "Feldman"),
    ("Budyonny", "Budennyi", "Budënnyj", "Будённый"),
    ("Piatakov", "Pyatakov", "Pjatakov"),
    ("Bukharin", "Bucharin", "Бухарин"),
    ("Vyshinsky", "Vyshinskii", "Vyšinskij"),
    ("Ukraina", "Ukraïna", "Ukrayina", "Україна"),
    ("Bol'shevik", "Bolshevik"),
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_the_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_different_names_keep_different_keys() -> None:
    names = [row[0] for row in SPELLINGS]
    assert len({fold(name) for name in names}) == len(names)
    assert fold("chat") != fold("hat") != fold("cat") != fold("chat")


def test_accents_and_case_do_not_count_whether_composed_or_not() -> None:
    assert plain("ÉCOLE") == plain("e\u0301cole") == "ecole"
    assert key("Tuchac\u030cevskij") == key("Tuchačevskij")
    assert plain("Łódź") == "lodz"
    assert plain("Straße") == "strasse"


def test_words_keep_their_apostrophes_and_lose_their_quotation_marks() -> None:
    assert TOKEN.findall("‘the Marshal’s Zinov'ev’ — mid-1937, Fel’dman.") == [
        "the", "Marshal’s", "Zinov'ev", "mid", "1937", "Fel’dman",
    ]  # fmt: skip


@given(st.text())
def test_any_text_folds_to_plain_words(text: str) -> None:
    assert all(part and plain(part) == part for part in fold(text).split(" ") if fold(text))
