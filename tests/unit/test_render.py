"""What each construct of a template gives, and each fault of its names, kinds and includes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.diagnostic import Diagnostic, Place
from gen.fault import Refused
from gen.render.parser import parse
from gen.render.render import faults, render

ROWS = (
    {"code": 100, "phrase": '"Trying"', "old": False, "notes": ({"text": "a"}, {"text": "b"})},
    {"code": 202, "phrase": '"Accepted"', "old": True, "notes": ()},
    {"code": 486, "phrase": '"Busy Here"', "old": False, "notes": ({"text": "c"},)},
)
VALUES = {"guard": "SIP_H", "count": 3, "rows": ROWS, "full": True, "bare": False, "empty": ()}


def run(text, values=VALUES, **others):
    return render(parse("t.tmpl", text), values, including(others))


def including(others):
    """The include function over a dict of texts; a name's "_" stands for "."."""

    def include(name):
        if name.replace(".", "_") not in others:
            place = Place(name, 0, 1, 1, "")
            raise Refused((Diagnostic(place, f"there is no '{name}'", "template-include", "look"),))
        return parse(name, others[name.replace(".", "_")])

    return include


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("a", "a"),
        ("\n\n", "\n\n"),
        ("${guard}", "SIP_H"),
        ("#define ${guard} ${count}\n", "#define SIP_H 3\n"),
        ("${guard}${guard}", "SIP_HSIP_H"),
        ("100% %s %d %(a)s %%\n", "100% %s %d %(a)s %%\n"),
        ("$${guard}", "${guard}"),
        ("$$${guard}", "$${guard}"),
        ("$${ ${count} $${", "${ 3 ${"),
        ("$ { $x $$ } ${count}} $", "$ { $x $$ } 3} $"),
        ("$x${count}$", "$x3$"),
        ("%%%", "%%"),
        ("%%% for\n \t%%%% x\n", "%% for\n \t%%% x\n"),
        ("%%%${count}", "%%3"),
        ("a %% b\na%%\n% %\n", "a %% b\na%%\n% %\n"),
        ("%% # no trace\na\n  %% #\nb", "a\nb"),
        ("a\n%% # no trace", "a\n"),
        ("%% for r in rows\n${r.code} ${r.phrase}, ${count}\n%% end\n",
         '100 "Trying", 3\n202 "Accepted", 3\n486 "Busy Here", 3\n'),
        ("[\n%% for r in rows\n.\n%% end\n]", "[\n.\n.\n.\n]"),
        ("[\n%% for r in empty\n${r.any}\n%% end\n]", "[\n]"),
        ("%% if full\na\n%% end\n", "a\n"),
        ("%% if bare\na\n%% end\n", ""),
        ("%% if not full\na\n%% else\nb\n%% end\n", "b\n"),
        ("%% if not bare\na\n%% else\nb\n%% end\n", "a\n"),
        ("%% for r in rows\n%% if r.old\n/* ${r.code} */\n%% else\n${r.code}\n%% end\n%% end\n",
         "100\n/* 202 */\n486\n"),
        ("%% for r in rows\n%% if not r.old\n${r.code}\n%% end\n%% end\n", "100\n486\n"),
        ("%% for r in rows\n%% if full\n${r.code}\n%% else\n-\n%% end\n%% end\n",
         "100\n202\n486\n"),
        ("%% for r in rows\n${r.code}:\n"
         "%% for n in r.notes\n ${n.text} ${r.code}\n%% end\n%% end\n",
         "100:\n a 100\n b 100\n202:\n486:\n c 486\n"),
        ("%% for r in rows\n%% for s in rows\n${r.code}/${s.code} \n%% end\n%% end\n",
         "".join(f"{a}/{b} \n" for a in (100, 202, 486) for b in (100, 202, 486))),
        ("%% for r in rows\n%% if not r.old\n"
         "%% for n in r.notes\n${n.text}\n%% end\n%% end\n%% end",
         "a\nb\nc\n"),
        ("%% for r in rows\n%% end\n%% for r in rows\n${r.code}\n%% end\n", "100\n202\n486\n"),
        ("\t%%\tfor  r in\trows  \nx\n\t%% end\t\n", "x\nx\nx\n"),
    ],
)  # fmt: skip
def test_construct(text, expected):
    assert run(text) == expected


def test_include_sees_the_names_where_it_stands():
    text = "%% for r in rows\n%% include row.h\n%% end\n"
    others = {"row_h": "%% include code\n", "code": "${r.code} ${count}\n"}
    assert run(text, **others) == "100 3\n202 3\n486 3\n"


def test_include_leaves_out_what_is_not_there():
    assert run("a\n%% include b\nc", b="") == "a\nc"
    assert run("a\n%% include b\nc", b="b\n") == "a\nb\nc"


def test_same_template_twice_is_no_cycle():
    assert run("%% include b\n%% include b\n", b="b\n") == "b\nb\n"


def test_values_are_not_looked_into():
    hostile = "${guard} $${ %s %% %%% \n%% end\n"
    values = {"x": hostile, "rows": ({"x": hostile},)}
    text = "${x}|\n%% for r in rows\n${x}${r.x}\n%% end"
    assert run(text, values) == f"{hostile}|\n{hostile}{hostile}\n"


def refused(text, values=VALUES, **others):
    """The faults: "path:line:column+width message [rule] (help)", each note on a line after it."""
    with pytest.raises(Refused) as caught:
        run(text, values, **others)
    return [line for fault in caught.value.diagnostics for line in told(fault)]


def told(fault):
    at = fault.place
    help = f" ({fault.help})" if fault.help else ""
    yield f"{at.path}:{at.line}:{at.column}+{at.width} {fault.message} [{fault.rule}]{help}"
    for note in fault.notes:
        yield f"  {note.place.path}:{note.place.line}:{note.place.column} {note.message}"


ALL = "the names here are guard, count, rows, full, bare, empty"
FIELDS = "its fields are code, phrase, old, notes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ${guarf}", "1:5+5 unknown name 'guarf' [template-name] (did you mean 'guard'?)"),
        ("${zzz}", f"1:3+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("${zzz.code}", f"1:3+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("%% if zzz\n%% end", f"1:7+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("%% if not zzz\n%% end", f"1:11+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("%% for r in zzz\n${r.a}\n%% end", f"1:13+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("%% if bare\n${zzz}\n%% end", f"2:3+3 unknown name 'zzz' [template-name] ({ALL})"),
        ("%% for r in rows\n%% end\n${r.code}",
         f"3:3+1 unknown name 'r' [template-name] ({ALL})"),
        ("%% for r in rows\n ${r.phrse}\n%% end",
         "2:6+5 a row of 'r' has no field 'phrse' [template-name] (did you mean 'phrase'?)"),
        ("%% for r in rows\n${r.zzz}\n%% end",
         f"2:5+3 a row of 'r' has no field 'zzz' [template-name] ({FIELDS})"),
        ("%% for r in rows\n%% for n in r.notes\n${n.zzz}\n%% end\n%% end",
         "3:5+3 a row of 'n' has no field 'zzz' [template-name] (its fields are text)"),
        ("%% for rows in rows\n%% end",
         "1:8+4 'rows' already means something else here [template-name] (choose another name)"),
        ("%% for r in rows\n%% for r in rows\n%% end\n%% end",
         "2:8+1 'r' already means something else here [template-name] (choose another name)"),
        ("${full}", "1:3+4 'full' is a flag, but '${}' takes a text or a number [template-kind]"),
        ("${rows}", "1:3+4 'rows' is rows, but '${}' takes a text or a number [template-kind]"),
        ("${guard.x}", "1:3+7 'guard' is a text and has no fields [template-kind]"),
        ("${rows.x}", "1:3+6 'rows' is rows and has no fields [template-kind]"),
        ("%% for r in rows\n${r}\n%% end",
         "2:3+1 'r' is a row, but '${}' takes a text or a number [template-kind]"
         " (name one of its fields: r.code, r.phrase, r.old, r.notes)"),
        ("%% for r in rows\n${r.old}\n%% end",
         "2:3+5 'r.old' is a flag, but '${}' takes a text or a number [template-kind]"),
        ("%% for r in empty\n${r}\n%% end",
         "2:3+1 'r' is a row, but '${}' takes a text or a number [template-kind]"),
        ("%% if guard\n%% end", "1:7+5 'guard' is a text, but 'if' takes a flag [template-kind]"),
        ("%% if count\n%% end", "1:7+5 'count' is a number, but 'if' takes a flag [template-kind]"),
        ("%% if rows\n%% end", "1:7+4 'rows' is rows, but 'if' takes a flag [template-kind]"),
        ("%% for r in guard\n%% end",
         "1:13+5 'guard' is a text, but 'for' takes rows [template-kind]"),
        ("%% for r in rows\n%% for n in r\n%% end\n%% end",
         "2:13+1 'r' is a row, but 'for' takes rows [template-kind]"),
        ("%% for r in rows\n%% for n in r.code\n%% end\n%% end",
         "2:13+6 'r.code' is a number, but 'for' takes rows [template-kind]"),
        ("\n %% include zzz", "2:13+3 there is no 'zzz' [template-include] (look)"),
        ("%% include t.tmpl", "1:12+6 there is no 't.tmpl' [template-include] (look)"),
    ],
)  # fmt: skip
def test_fault(text, expected):
    assert refused(text) == [f"t.tmpl:{expected}"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [(None, "NoneType"), (1.5, "float"), (b"x", "bytes"), (["x"], "list")],
)
def test_other_kinds_of_value(value, kind):
    message = f"'x' is of the type {kind}, but '${{}}' takes a text or a number [template-kind]"
    assert refused("${x}", {"x": value}) == [f"t.tmpl:1:3+1 {message}"]


def test_rows_are_dicts():
    message = "'x' holds a text where a row is due [template-kind]"
    assert refused("%% for r in x\n%% end", {"x": ({}, "a")}) == [f"t.tmpl:1:13+1 {message}"]
    nested = {"x": ({"y": ({},)}, {"y": ("a",)})}
    assert refused("%% for r in x\n%% for s in r.y\n%% end\n%% end", nested) == [
        "t.tmpl:2:13+3 'r.y' holds a text where a row is due [template-kind]"
    ]


def test_later_rows_are_checked_too():
    text = "%% for r in x\n${r.a}\n%% end"
    assert refused(text, {"x": ({"a": 1}, {"b": 1})}) == [
        "t.tmpl:2:5+1 a row of 'r' has no field 'a' [template-name] (its fields are b)"
    ]
    assert refused(text, {"x": ({"a": 1}, {"a": None})}) == [
        "t.tmpl:2:3+3 'r.a' is of the type NoneType, but '${}' takes a text or a number"
        " [template-kind]"
    ]
    flags = {"x": ({"a": True}, {"a": 1})}
    assert refused("%% for r in x\n%% if r.a\n%% end\n%% end", flags) == [
        "t.tmpl:2:7+3 'r.a' is a number, but 'if' takes a flag [template-kind]"
    ]


def test_all_faults_in_order_of_place():
    text = "${a}\n%% for r in rows\n${r.x} ${b}\n%% end\n%% include c\n${d}"
    assert refused(text, {"rows": ROWS}) == [
        "t.tmpl:1:3+1 unknown name 'a' [template-name] (the names here are rows)",
        f"t.tmpl:3:5+1 a row of 'r' has no field 'x' [template-name] ({FIELDS})",
        "t.tmpl:3:10+1 unknown name 'b' [template-name] (the names here are rows, r)",
        "t.tmpl:5:12+1 there is no 'c' [template-include] (look)",
        "t.tmpl:6:3+1 unknown name 'd' [template-name] (the names here are rows)",
    ]


def test_fault_in_an_include_names_who_includes_it():
    assert refused("\n%% include a\n", {}, a="%% include b\n", b="${x}") == [
        "b:1:3+1 unknown name 'x' [template-name]",
        "  a:1:12 included here",
        "  t.tmpl:2:12 included here",
    ]
    assert refused("\n%% include a\n", {}, a="%% include b\n", b="x\n%% end") == [
        "b:2:4+3 'end' closes nothing: no 'for' or 'if' is open [template-block]",
        "  a:1:12 included here",
        "  t.tmpl:2:12 included here",
    ]
    assert refused("\n%% include a\n", {}, a="%% include b\n") == [
        "a:1:12+1 there is no 'b' [template-include] (look)",
        "  t.tmpl:2:12 included here",
    ]


def test_fault_in_a_row_of_an_include_names_who_includes_it():
    values = {"x": ({"a": 1}, {"a": None})}
    assert refused("%% for r in x\n%% include a\n%% end", values, a="${r.a}") == [
        "a:1:3+3 'r.a' is of the type NoneType, but '${}' takes a text or a number [template-kind]",
        "  t.tmpl:2:12 included here",
    ]


def test_fault_in_an_include_is_told_once():
    assert refused("%% include a\n%% include a\n", {}, a="${x}") == [
        "a:1:3+1 unknown name 'x' [template-name]",
        "  t.tmpl:1:12 included here",
    ]


def test_cycles():
    assert refused("%% include t.tmpl", {}, t_tmpl="%% include t.tmpl") == [
        "t.tmpl:1:12+6 't.tmpl' includes itself [template-include]",
    ]
    assert refused("%% include a", {}, a="\n%% include b", b="%% include a") == [
        "b:1:12+1 'a' includes itself [template-include]",
        "  a:2:12 included here",
        "  t.tmpl:1:12 included here",
    ]


def test_depth_of_includes():
    chain = {f"a{i}": f"%% include a{i + 1}\n" for i in range(8)} | {"a8": "end\n"}
    assert run("%% include a1\n", **chain) == "end\n"
    found = refused("%% include a0\n", **chain)
    message = "a7:1:12+2 more than 8 includes inside one another [template-include]"
    assert found == [message, *(f"  a{i}:1:12 included here" for i in range(6, -1, -1)),
                     "  t.tmpl:1:12 included here"]  # fmt: skip


def test_deepest_legal_template_renders():
    others = {}
    for level in range(9):
        lines = [f"%% for r{level}_{i} in rows" for i in range(16)]
        lines += [f"%% include a{level + 1}" if level < 8 else "end"] + ["%% end"] * 16
        others[f"a{level}"] = "\n".join(lines) + "\n"
    assert run(others.pop("a0"), {"rows": ({},)}, **others) == "end\n"


def test_faults_without_rendering():
    example = {"rows": ({"code": 1},)}
    template = parse("t.tmpl", "%% for r in rows\n${r.code}\n%% end\n")
    assert faults(template, example, including({})) == ()
    assert len(faults(template, {"rows": ({},)}, including({}))) == 1


@given(st.text().filter(lambda text: "${" not in text and "%%" not in text))
def test_text_without_marks_is_itself(text):
    assert run(text) == text


@given(st.text())
def test_text_with_its_marks_escaped_is_itself(text):
    lines = []
    for line in text.replace("${", "$${").split("\n"):
        bare = line.lstrip(" \t")
        lines.append(line[: len(line) - len(bare)] + "%" + bare if bare.startswith("%%") else line)
    assert run("\n".join(lines)) == text


@given(st.text(), st.integers())
def test_any_value_survives(text, number):
    values = {"text": text, "number": number, "rows": ({"text": text, "number": number},) * 2}
    assert run("<${text}|${number}>", values) == f"<{text}|{number}>"
    loop = "%% for r in rows\n<${r.text}|${text}${r.number}>\n%% end\n"
    assert run(loop, values) == f"<{text}|{text}{number}>\n" * 2


def _names(scope, field):
    """A name that some row in scope has, or one of the outermost names."""
    return st.sampled_from([field, *(f"{row}.{field}" for row in scope)])


@st.composite
def trees(draw, scope=(), depth=0):
    """A body as (template text, function from a scope of rows to the text due)."""
    made = [draw(_part(scope, depth)) for _ in range(draw(st.integers(0, 3)))]
    return "".join(text for text, _ in made), lambda rows: "".join(due(rows) for _, due in made)


@st.composite
def _part(draw, scope, depth):
    """One part of a body, made the plain way: row by row."""
    kind = draw(st.sampled_from(("text", "value", "if", "for") if depth < 4 else ("text", "value")))
    if kind == "text":
        return "ta%b\n", lambda rows: "ta%b\n"
    if kind == "value":
        name = draw(_names(scope, "text"))
        return f"${{{name}}};\n", lambda rows: f"{_look(rows, name)};\n"
    body, due = draw(trees((*scope, f"r{depth}") if kind == "for" else scope, depth + 1))
    if kind == "if":
        name, other = draw(_names(scope, "flag")), draw(trees(scope, depth + 1))
        no = draw(st.booleans())
        text = f"%% if {'not ' * no}{name}\n{body}%% else\n{other[0]}%% end\n"
        return text, lambda rows: (due if _look(rows, name) is not no else other[1])(rows)
    name = draw(_names(scope, "rows"))
    return f"%% for r{depth} in {name}\n{body}%% end\n", lambda rows: "".join(
        due({**rows, f"r{depth}": row}) for row in _look(rows, name)
    )


def _look(rows, name):
    row, _, field = name.rpartition(".")
    return rows[row][field]


def _row_of(children):
    row = {"text": st.one_of(st.text("%s{", max_size=3), st.integers()), "flag": st.booleans()}
    return st.fixed_dictionaries({**row, "rows": children})


NESTED = st.just(())
for _ in range(3):
    NESTED = st.lists(_row_of(NESTED), max_size=3).map(tuple)


@given(trees(), _row_of(NESTED))
def test_columns_give_what_rows_one_by_one_would(tree, values):
    text, due = tree
    assert run(text, values) == due({"": values})


def test_a_template_for_html_escapes_each_value():
    """In text, in loops, in what it includes; but not what is HTML already."""
    from gen.markup import Markup

    text = "<p>${one}</p>\n%% for row in rows\n<a b='${row.two}' c=\"${one}\">${row.three}</a>\n%% end\n"
    odd = "<&>\"'"
    rows = ({"two": odd, "three": Markup("<b>&amp;</b>")},)
    values = {"one": odd, "rows": rows}
    safe = "&lt;&amp;&gt;&quot;&#39;"
    inside = f"<a b='{safe}' c=\"{safe}\"><b>&amp;</b></a>\n"
    for name in ("a.html.tmpl", "a.svg.tmpl"):
        assert render(parse(name, text), values, None) == f"<p>{safe}</p>\n{inside}"
        outer = parse("c.h.tmpl", f"${{one}}\n%% include {name}\n")
        assert render(outer, values, lambda _: parse(name, text)) == f"{odd}\n<p>{safe}</p>\n{inside}"
    assert f"<p>{odd}</p>" in render(parse("a.h.tmpl", text), values, None)
