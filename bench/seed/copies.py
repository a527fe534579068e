"""Writes a seed with many copies of its measures and schedules, to see how the time to build a graph grows.

copies.py COPIES FOLDER: FOLDER is made anew. `ipgraph check --seed FOLDER` then builds and checks it, from where the source
documents are not at hand: the copies are not in them. Each copy has ids, numbers and
characters of its own, so that copies are not alike; all else is as it was. Counts that are pinned are left out."""
import pathlib
import re
import shutil
import sys

copies, target = int(sys.argv[1]), pathlib.Path(sys.argv[2])
shutil.rmtree(target, ignore_errors=True)
shutil.copytree(pathlib.Path(__file__).parents[2] / "seed", target)
(target / "counts.yaml").unlink()


def moved(text, copy):
    """Each Chinese character as another one."""
    return "".join(chr(0x4E00 + (ord(c) - 0x4E00 + 37 * copy) % 0x5100) if 0x4E00 <= ord(c) < 0x9F00 else c for c in text)


def copied(line, copy):
    line = re.sub(r"\b(Measure|ScheduleEntry):(20[\w-]+)", rf"\1:\2x{copy}", line)
    line = re.sub(r"^(\s+(?:- )?number: )(\d+)$", lambda found: f"{found[1]}{int(found[2]) + 1000 * copy}", line)
    if found := re.match(r"^(\s+(?:- )?(text|title): )(.*)$", line):
        line = found[1] + moved(found[3], copy) + (chr(0x4E00 + copy) if found[2] == "title" else "")
    return line


for file in list(target.glob("measures/*/*.yaml")):
    lines = file.read_text("utf-8").split("\n")
    for copy in range(1, copies + 1):
        file.with_name(f"x{copy}-{file.name}").write_text("\n".join(copied(line, copy) for line in lines), "utf-8")
