"""Opens what issued-workbooks.ts wrote: python3 tests/survey/open-all.py FOLDER OUT. Needs openpyxl.

A result whose issued workbook opens must open too, with the same sheets; where one cell was filled, every other cell must read as in the issued
workbook; where rows were put in or taken out, all other sheets must (formulas aside, which may refer to the rows that moved), and rows that were put in change
no value but its place.
"""
import os, sys, warnings
import openpyxl

warnings.simplefilter("ignore")
issued, out = sys.argv[1:3]
limit = 1_500_000


def opened(path):
    try:
        return openpyxl.load_workbook(path), None
    except Exception as error:
        return None, repr(error)


def cells(sheet):
    return {(c.row, c.column): c.value for row in sheet.iter_rows() for c in row if c.value is not None} if hasattr(sheet, "iter_rows") else {}


def plain(found):
    return {at: value for at, value in found.items() if isinstance(value, (int, float, bool, str)) and not str(value).startswith("=")}


def difference(way, old, new):
    if way == "one-cell":
        more = sum(len(set(new[name]) - set(old[name])) for name in old)
        lost = sum(new[name].get(at) != value for name in old for at, value in plain(old[name]).items())
        return None if (more, lost) == (1, 0) else f"{more} cells more, {lost} other values"
    moved = [name for name in old if plain(old[name]) != plain(new[name])]
    if len(moved) > 1:
        return f"other values on {moved}"
    texts = lambda found: sorted(map(str, plain(found).values()))
    if way == "rows-in" and any(texts(old[name]) != texts(new[name]) for name in moved):
        return f"{moved}: other values"
    return None


counts = {"opened": 0, "neither opens": 0, "faults": 0}
for way in sorted(os.listdir(out)):
    for folder, _, names in os.walk(os.path.join(out, way)):
        for name in names:
            after_path = os.path.join(folder, name)
            before_path = os.path.join(issued, os.path.relpath(after_path, os.path.join(out, way)))
            if os.path.getsize(before_path) > limit:
                continue
            before, _ = opened(before_path)
            if before is None:
                counts["neither opens"] += 1
                continue
            after, error = opened(after_path)
            fault = error
            if after is not None and after.sheetnames != before.sheetnames:
                fault = "other sheets"
            if fault is None:
                read = lambda book: {s.title: cells(s) for s in book}
                fault = difference(way, read(before), read(after))
            counts["faults" if fault else "opened"] += 1
            if fault:
                print(way, os.path.relpath(after_path, out), fault)
print(counts)
