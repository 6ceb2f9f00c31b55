"""Templates that are at fault by themselves: the exact place, text, rule and help of each fault."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.fault import Refused
from gen.render.parser import parse
from gen.render.quick import Names, quick
from gen.render.tree import Body, For, If, Include, Name, Template

NAME_FORM = "a name is a letter or '_', then letters, digits and '_'; a field is 'row.field'"
LITERAL = "a line of text that begins with '%%' is written with '%%%'"
KNOWN = "a control line is for, if, else, end, include or #"
WRITE_FOR = "write '%% for row in rows'"
WRITE_IF = "write '%% if row.flag' or '%% if not row.flag'"
WRITE_INCLUDE = "write '%% include c/other.h.tmpl'"
COMMENT = "put comments on a line of their own: '%% # comment'"


def faults(text):
    """The faults of a text: "line:column+width message [rule] (help)", notes after it."""
    with pytest.raises(Refused) as refused:
        parse("t.tmpl", text)
    return [line for fault in refused.value.diagnostics for line in told(fault, text)]


def told(fault, text):
    place = fault.place
    assert place.path == "t.tmpl"
    assert place.source == text.split("\n")[place.line - 1]
    assert 1 <= place.column <= len(place.source) + 1
    help = f" ({fault.help})" if fault.help else ""
    yield f"{place.line}:{place.column}+{place.width} {fault.message} [{fault.rule}]{help}"
    for note in fault.notes:
        yield f"  {note.place.line}:{note.place.column} {note.message}"




@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ${b", "1:3+2 '${' is not closed by a '}' on its line"),
        ("a ${b\n}", "1:3+2 '${' is not closed by a '}' on its line"),
        ("${", "1:1+2 '${' is not closed by a '}' on its line"),
        ("${a ${b}", "1:1+2 '${' is not closed by a '}' on its line"),
    ],
)
def test_unclosed(text, expected):
    assert faults(text) == [f"{expected} [template-syntax] (write '$${{' for a literal '${{')"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x${}", "1:2+3 there is no name between '${' and '}'"),
        ("${ a }", "1:3+3 ' a ' is not a name"),
        ("${1a}", "1:3+2 '1a' is not a name"),
        ("${a.}", "1:3+2 'a.' is not a name"),
        ("${.a}", "1:3+2 '.a' is not a name"),
        ("${a.b.c}", "1:3+5 'a.b.c' is not a name"),
        ("${a + 1}", "1:3+5 'a + 1' is not a name"),
        ("${a|upper}", "1:3+7 'a|upper' is not a name"),
        ("${a[0]}", "1:3+4 'a[0]' is not a name"),
        ("${\u00e4}", "1:3+1 '\u00e4' is not a name"),
        ("${\uff41}", "1:3+1 '\uff41' is not a name"),
        ("%% for 1 in rows\n%% end", "1:8+1 '1' is not a name"),
        ("%% for row in rows[0]\n%% end", "1:15+7 'rows[0]' is not a name"),
        ("\t%% if a-b\n%% end", "1:8+3 'a-b' is not a name"),
        ("%% if not !a\n%% end", "1:11+2 '!a' is not a name"),
    ],
)
def test_bad_name(text, expected):
    assert faults(text) == [f"{expected} [template-syntax] ({NAME_FORM})"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("%%", f"1:1+2 no word follows '%%' [template-syntax] ({LITERAL})"),
        ("  %% \t", f"1:3+2 no word follows '%%' [template-syntax] ({LITERAL})"),
        ("%%include a", f"1:1+9 a blank is missing after '%%' [template-syntax] ({LITERAL})"),
        ("%%# note", f"1:1+3 a blank is missing after '%%' [template-syntax] ({LITERAL})"),
        ("%%for a in b\n%% end",
         f"1:1+5 a blank is missing after '%%' [template-syntax] ({LITERAL})"),
        ("%% while a", f"1:4+5 'while' is not a control word [template-syntax] ({KNOWN})"),
        ("%% End", "1:4+3 'End' is not a control word [template-syntax] (did you mean 'end'?)"),
        ("%% foe a in b\n%% end", "1:4+3 'foe' is not a control word [template-syntax]"
         " (did you mean 'for'?)"),
        ("%% if a\n%% emd", "2:4+3 'emd' is not a control word [template-syntax]"
         " (did you mean 'end'?)"),
        ("%% if a\n%% elif b\n%% end", "2:4+4 'elif' is not a control word [template-syntax]"
         f" ({KNOWN})"),
        ("%% for a\n%% end", "1:4+5 'for' takes a name, 'in' and the name of rows"
         f" [template-syntax] ({WRITE_FOR})"),
        ("%% for a of b\n%% end", "1:4+10 'for' takes a name, 'in' and the name of rows"
         f" [template-syntax] ({WRITE_FOR})"),
        ("%% for a.b in c\n%% end", "1:4+12 'for' takes a name, 'in' and the name of rows"
         f" [template-syntax] ({WRITE_FOR})"),
        ("%% for a in b c\n%% end", "1:4+12 'for' takes a name, 'in' and the name of rows"
         f" [template-syntax] ({WRITE_FOR})"),
        ("%% if\n%% end", "1:4+2 'if' takes the name of a flag, with or without 'not'"
         f" [template-syntax] ({WRITE_IF})"),
        ("%% if not\n%% end", "1:4+6 'if' takes the name of a flag, with or without 'not'"
         f" [template-syntax] ({WRITE_IF})"),
        ("%% if a and b\n%% end", "1:4+10 'if' takes the name of a flag, with or without 'not'"
         f" [template-syntax] ({WRITE_IF})"),
        ("%% if a\n%% else if b\n%% end",
         f"2:4+9 'else' stands alone [template-syntax] ({COMMENT})"),
        ("%% if a\n%% end # a", f"2:4+7 'end' stands alone [template-syntax] ({COMMENT})"),
        ("%% include", "1:4+7 'include' takes the name of one template, without blanks"
         f" [template-syntax] ({WRITE_INCLUDE})"),
        ("%% include a b", "1:4+11 'include' takes the name of one template, without blanks"
         f" [template-syntax] ({WRITE_INCLUDE})"),
    ],
)  # fmt: skip
def test_control_line(text, expected):
    assert faults(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("%% for a in b\n", ["1:4+3 'for' is never closed [template-block] (add '%% end')"]),
        ("%% if b\n%% else", ["1:4+2 'if' is never closed [template-block] (add '%% end')"]),
        (
            "%% for a in b\n%% if c\n%% end\n%% if d",
            [
                "1:4+3 'for' is never closed [template-block] (add '%% end')",
                "4:4+2 'if' is never closed [template-block] (add '%% end')",
            ],
        ),
        ("%% end", ["1:4+3 'end' closes nothing: no 'for' or 'if' is open [template-block]"]),
        (
            "%% if a\n%% end\n  %% end",
            ["3:6+3 'end' closes nothing: no 'for' or 'if' is open [template-block]"],
        ),
        ("%% else", ["1:4+4 'else' without an 'if' before it [template-block]"]),
        (
            "%% if x\n%% for a in b\n%% else\n%% end\n%% end",
            [
                "3:4+4 'else' without an 'if' before it [template-block]",
                "  2:4 the innermost open block is this 'for'",
            ],
        ),
        (
            "%% if x\n%% else\n%% else\n%% end",
            [
                "3:4+4 a second 'else' for the same 'if' [template-block]",
                "  2:4 the first 'else' is here",
            ],
        ),
        (
            "%% if x\n" * 17 + "%% end\n" * 17,
            ["17:4+2 more than 16 blocks inside one another [template-block]"],
        ),
    ],
)
def test_block(text, expected):
    assert faults(text) == expected


def test_all_faults_in_order_of_place():
    text = "%% for a in b\n${} ${x\n%% fi\n${-}\n"
    assert faults(text) == [
        "1:4+3 'for' is never closed [template-block] (add '%% end')",
        f"2:1+3 there is no name between '${{' and '}}' [template-syntax] ({NAME_FORM})",
        "2:5+2 '${' is not closed by a '}' on its line [template-syntax]"
        " (write '$${' for a literal '${')",
        "3:4+2 'fi' is not a control word [template-syntax] (did you mean 'if'?)",
        "3:4+2 'if' is never closed [template-block] (add '%% end')",
        f"4:3+1 '-' is not a name [template-syntax] ({NAME_FORM})",
    ]


def test_tree():
    text = "1%\n%% for r in rows\n${r.a}\n%% if not f\n%% end\n%% end\n"
    r, rows = Name("r", "", 2, 8), Name("rows", "", 2, 13)
    choice = If(Name("f", "", 4, 11), True, Body(("",), ()), Body(("",), ()))
    body = Body(("", "\n", ""), (Name("r", "a", 3, 3), choice))
    expected = Body(("1%\n", ""), (For(r, rows, body),))
    assert parse("t", text) == Template("t", text, expected)


def test_include_knows_its_place():
    assert parse("t", "\n \t%%  include a.tmpl ").body.parts == (Include("a.tmpl", 2, 15),)


MARKED = st.lists(
    st.one_of(
        st.sampled_from(
            "%% ${ } $ . for if not else end include in row rows # \n \t a 1 %%%".split(" ")
        ),
        st.just(" "),
        st.text(max_size=3),
    ),
    max_size=40,
).map("".join)


@given(st.one_of(MARKED, st.text()))
def test_only_refused_is_raised_and_places_lie_in_the_text(text):
    try:
        parse("t.tmpl", text)
    except Refused as refused:
        places = [(fault.place.line, fault.place.column) for fault in refused.diagnostics]
        assert places == sorted(places)
        assert [line for fault in refused.diagnostics for line in told(fault, text)]


def without_places(part):
    """A tree as quick.py makes it."""
    if isinstance(part, (Name, Include)):
        return part._replace(line=0, column=0)
    if isinstance(part, (Body, For, If)):
        return type(part)(*map(without_places, part))
    return tuple(map(without_places, part)) if type(part) is tuple else part


def agree(text):
    """Whether the quick parser takes a text; if so, it makes of it what the other makes."""
    tree = quick("t.tmpl", text, Names())
    if tree is not None:
        wanted = parse("t.tmpl", text)
        assert tree == wanted._replace(body=without_places(wanted.body))
    return tree is not None


TEMPLATES = sorted((Path(__file__).resolve().parents[2] / "templates").rglob("*.tmpl"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_the_quick_parser_takes_all_of_ours(path):
    assert agree(path.read_text())


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        *(("", True), ("a", True), ("\n", True), ("%% if a\n%% end", True), ("${a}${b.c}", True)),
        *(("%% if a\n\n%% else\nb\n%% end\nc", True), ("%% # any ${ %% thing\n", True)),
        *(("%% include a/b\n", True), ("%% for a in b.c\n${a.d}\n%% end\n", True)),
        *(("$${", False), ("%%%", False), (" %% end", False), ("a %% b", False), ("%%", False)),
        *(("${", False), ("${a", False), ("${}", False), ("${a.}", False), ("${a\n}", False)),
        *(("%% end", False), ("%% if a\n", False), ("%% else\n", False), ("%%if a", False)),
        *(("%% if not\n%% end", False), ("%% for a.b in c\n%% end", False), ("%% fi", False)),
        *(("%% if a\n%% else\n%% else\n%% end", False), ("%% if a\n" * 17 + "%% end\n" * 17, False)),
    ],
)
def test_the_quick_parser_leaves_to_the_other_what_is_not_plain(text, taken):
    assert agree(text) == taken


@given(st.one_of(MARKED, st.text()))
def test_what_the_quick_parser_takes_the_other_takes_alike(text):
    agree(text)
