"""The habits of a rebuild: nothing is done twice, nothing that is out of date is kept."""

from __future__ import annotations

from cmake_project import Project


def test_second_build_is_idle(built: Project) -> None:
    assert built.program() == "Two\n"
    again = built.build()
    assert again == (0, 0) and not again.linked, again


def test_touched_registry_generates_once_and_compiles_nothing(built: Project) -> None:
    built.touch(built.registry)
    first, second = built.build(), built.build()
    assert first == (1, 0), first
    assert second == (0, 0), second


def test_change_that_the_c_does_not_show_compiles_nothing(built: Project) -> None:
    built.edit(built.registry, '"code": 1, ', '"code":  1,\n')
    first, second = built.build(), built.build()
    assert first == (1, 0), first
    assert second == (0, 0), second


def test_reworded_phrase_compiles_what_holds_it(built: Project) -> None:
    built.edit(built.registry, '"Two"', '"Deux"')
    first, second = built.build(), built.build()
    assert first == (1, 1), first  # the tables alone, though other files include their header
    assert built.program() == "Deux\n"
    assert second == (0, 0), second


def test_deleted_header_is_mended(built: Project) -> None:
    built.generated("tiny.h").unlink()
    first, second = built.build(), built.build()
    assert first.generated == 1, first
    assert built.generated("tiny.h").exists()
    assert second == (0, 0), second


def test_deleted_source_is_mended(built: Project) -> None:
    built.generated("tiny.c").unlink()
    first, second = built.build(), built.build()
    assert first.generated == 1, first
    assert second == (0, 0), second


def test_changed_template_regenerates(built: Project) -> None:
    built.touch(*(path for path in (built.tree / "templates" / "c").rglob("*") if path.is_file()))
    first, second = built.build(), built.build()
    assert first == (1, 0), first
    assert second == (0, 0), second


def test_changed_module_of_the_generator_regenerates(built: Project) -> None:
    built.touch(built.tree / "gen" / "record.py")
    first, second = built.build(), built.build()
    assert first == (1, 0), first
    assert second == (0, 0), second


def test_clean_takes_the_generated_files_away(built: Project) -> None:
    built.build("--target", "clean")
    assert not built.generated("tiny.h").exists()
    again = built.build()
    assert again == (1, 3), again


def test_refused_registry_stops_the_build_and_keeps_the_old_files(built: Project) -> None:
    before = built.generated("tiny.h").read_bytes()
    built.edit(built.registry, '"code": 2', '"code": 1')
    done = built.try_build()
    assert done.returncode != 0
    assert "[unique-code]" in done.stdout
    assert built.generated("tiny.h").read_bytes() == before
    built.edit(built.registry, '"code": 1, "name": "TWO"', '"code": 2, "name": "TWO"')
    mended = built.build()
    assert mended == (1, 0), mended


def test_the_checkout_stays_as_it_was(built: Project) -> None:
    assert not list(built.tree.rglob("__pycache__"))
