"""What can be taken away: pictures, slides, the offline file, documents for paper, data.

`table` lists the formats, each with the function that makes it; `order` is what an export is to be like, the
same for all. A new format is a row of `page.formats.FORMATS` and one of `table.MAKERS`.
"""
