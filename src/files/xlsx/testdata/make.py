"""Makes the workbooks of this folder, and what programs that are not ours read in them.

python -m pip install openpyxl xlsxwriter xlwt msoffcrypto-tool odfpy pandas, then python make.py
"""

import datetime
import json
import pathlib

import msoffcrypto
import openpyxl
import pandas
import xlsxwriter
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
MADE = datetime.datetime(2024, 1, 1)


def litter():
    """As openpyxl writes, and so pandas: texts in the cells themselves, no results of formulas."""
    book = openpyxl.Workbook()
    counts = book.active
    counts.title = "Counts"
    counts.append(["class", "count", "share", "seen", "checked"])
    counts.append(["PET bottle", 12, 0.1 + 0.2, datetime.datetime(2024, 5, 17, 13, 45, 30), True])
    counts.append(["Säcke & <bags>", 3, 1e-7, datetime.date(1999, 12, 31), False])
    counts.append([None, 12345678901234567, 1 / 3, datetime.time(6, 30), None])
    counts.append(["total", "=SUM(B2:B4)", "#DIV/0!", None, None])
    merged = book.create_sheet("Merged")
    merged["A1"], merged["C1"] = "Survey of the beach", "2024"
    merged.merge_cells("A1:B1")
    merged["A3"], merged["D4"] = "north", 7
    merged["B3"] = CellRichText("two ", TextBlock(InlineFont(b=True), "styles"))
    book.create_sheet("Nothing")
    hidden = book.create_sheet("Hidden")
    hidden["A1"] = "kept"
    hidden.sheet_state = "hidden"
    book.properties.created = book.properties.modified = MADE
    book.save(HERE / "litter.xlsx")


def mac():
    """Days counted from 1904."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["when"])
    book.active.append([datetime.datetime(2024, 2, 29, 12, 0)])
    book.properties.created = book.properties.modified = MADE
    book.save(HERE / "mac.xlsx")


def excel():
    """As Excel writes: shared texts, results beside formulas, formats of its own; a chart on a sheet."""
    with xlsxwriter.Workbook(HERE / "excel.xlsx") as book:
        book.set_properties({"created": MADE})
        sheet = book.add_worksheet("Année 1")
        day, pause = book.add_format({"num_format": '[$-407]d. mmmm yyyy "days";@'}), book.add_format({"num_format": "[h]:mm:ss"})
        euro, bold = book.add_format({"num_format": '#,##0.00 "days"'}), book.add_format({"bold": True})
        for column, text in enumerate(["name", "name", "line\nbreak", " blank "]):
            sheet.write_string(0, column, text)
        sheet.write_rich_string(1, 0, "rich ", bold, "text")
        sheet.write_number(1, 1, 1234.5, euro)
        sheet.write_datetime(1, 2, datetime.datetime(2023, 3, 1), day)
        sheet.write_number(1, 3, 1.5, pause)
        sheet.write_string(2, 0, "007")
        sheet.write_formula(2, 1, "=B2*2", None, 2469)
        sheet.write_formula(2, 2, '=A2&"!"', None, "rich text!")
        sheet.write_boolean(2, 3, True)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "='Année 1'!$B$2:$B$3"})
        book.add_chartsheet("Chart").set_chart(chart)


def shares():
    """Percentages, hidden rows and columns, names and texts that mean harm, all first days of the calendar, errors."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "<img src=x onerror=1>"
    sheet.append(["beach", "share", "day", "fault"])
    for row, (name, share, day) in enumerate([("north", 0.1234567, 0), ("0012", 1 / 3, 59), ("1e5", 1, 60), ("=HYPERLINK(1)", 0.5, 61)], 2):
        for column, value in enumerate([name, share, day], 1):
            cell = sheet.cell(row, column, value)
            cell.data_type = "s" if column == 1 else "n"
        sheet.cell(row, 2).number_format, sheet.cell(row, 3).number_format = "0.0%", "yyyy-mm-dd"
    sheet["D2"], sheet["D3"] = "#N/A", "#REF!"
    sheet["D2"].data_type = sheet["D3"].data_type = "e"
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = sheet.column_dimensions["C"].hidden = True
    book.properties.created = book.properties.modified = MADE
    book.save(HERE / "shares.xlsx")


def refused():
    """What isn't read, in the formats of others."""
    old = xlwt.Workbook()
    old.add_sheet("Old").write(0, 0, "a")
    old.save(str(HERE / "old.xls"))
    with open(HERE / "mac.xlsx", "rb") as file, open(HERE / "locked.xlsx", "wb") as locked:
        msoffcrypto.OfficeFile(file).encrypt("secret", locked)
    pandas.DataFrame({"a": [1]}).to_excel(HERE / "open.ods", engine="odf")


def plain(value):
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    return value.isoformat(" ") if isinstance(value, datetime.datetime) else value.isoformat() if hasattr(value, "isoformat") else value


def read(path):
    book = openpyxl.load_workbook(path, data_only=path.name == "excel.xlsx")
    return {sheet.title: [[plain(cell.value) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


litter()
mac()
excel()
shares()
refused()
expected = {name: read(HERE / f"{name}.xlsx") for name in ("litter", "mac", "excel")}
(HERE / "expected.json").write_text(json.dumps(expected, indent=2, ensure_ascii=False) + "\n")
