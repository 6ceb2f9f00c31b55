"""The plots of performance.md, drawn by gnuplot from what the tables say."""

from __future__ import annotations

import shutil
import tempfile

from pathlib import Path

from process import run
from tables import NONE, Table

SCRIPTS = Path(__file__).resolve().parent / "plots"
OURS, OTHERS = 0x1F5FA8, 0x999999


def plot(folder: Path, found: dict[str, list[Table]]) -> None:
    """Draws what was measured, where gnuplot is here."""
    if shutil.which("gnuplot") is None:
        return
    if "lookup" in found:
        lines = [line for table in found["lookup"] for line in _ratios(table)]
        _draw(folder, "lookup", "\n".join(lines), lines=len(lines))
    if "growth" in found:
        blocks = _blocks(found["growth"][0])
        _draw(folder, "growth", "\n\n\n".join(blocks), blocks=len(blocks))


def _draw(folder: Path, name: str, data: str, **values: int) -> None:
    target = folder / f"performance-{name}.svg"
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "data"
        path.write_text(data + "\n", encoding="utf-8")
        given = [
            f"data='{path}'",
            f"output='{target}'",
            *(f"{key}={value}" for key, value in values.items()),
        ]
        run("gnuplot", "-e", "; ".join(given), SCRIPTS / f"{name}.gnuplot")
    lines = target.read_text(encoding="utf-8").splitlines()
    target.write_text("\n".join(line.rstrip() for line in lines).rstrip() + "\n", encoding="utf-8")


def _ratios(table: Table) -> list[str]:
    """A line for each contestant, under one with the question."""
    lines = [f"{{/:Bold {table.title}}}\t\t0"]
    for row in table.rows:
        colour = OURS if row[0].startswith("codebook") else OTHERS
        lines.append(f"{row[0].replace('_', chr(92) + '_')}\t{row[1]}\t{colour}")
    return lines


def _blocks(table: Table) -> list[str]:
    """A block for each maker: its name, then codes and the seconds of both steps."""
    codes, generate, gcc = (
        list(table.columns).index(name) for name in ("codes", "generate s", "gcc s")
    )
    blocks: dict[str, list[str]] = {}
    for row in table.rows:
        seconds = _sum(row[generate], row[gcc])
        if seconds is not None:
            blocks.setdefault(row[0], [f'"{row[0]}"']).append(
                f"{row[codes].replace(',', '')}\t{seconds:.3f}"
            )
    return ["\n".join(lines) for lines in blocks.values()]


def _sum(*cells: str) -> float | None:
    """Of those that there are; None if one was too slow or was refused."""
    try:
        return sum(float(cell) for cell in cells if cell != NONE)
    except ValueError:
        return None
