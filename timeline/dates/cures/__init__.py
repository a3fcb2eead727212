"""What a text that is not EDTF probably meant: `diagnosis` asks `english` and `spreadsheets`, who know."""
