import io
import unittest
import zipfile

from pypdf import PdfWriter
from text import Page, Unreadable, is_readable, pages

SCHEMAS = "http://schemas.openxmlformats.org"
WORD = f'<w:document xmlns:w="{SCHEMAS}/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
SLIDE = f'<p:sld xmlns:p="p" xmlns:a="{SCHEMAS}/drawingml/2006/main"><a:p><a:t>%s</a:t></a:p></p:sld>'


def archive(**parts: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        for name, text in parts.items():
            written.writestr(name, text)
    return content.getvalue()


class TextTest(unittest.TestCase):
    def test_reads_plain_text(self):
        self.assertEqual([Page("Grüße", None)], pages("a.txt", "\ufeffGrüße".encode()))
        self.assertEqual([Page("a\ufffdb", None)], pages("a.MD", b"a\xffb"))

    def test_reads_what_a_page_shows(self):
        html = b"<head><title>T</title><style>p{}</style></head><h1>One</h1><p>Two &amp; three</p><script>x()</script>"
        self.assertEqual("One\n\nTwo & three", pages("a.html", html)[0].text.strip())

    def test_reads_word(self):
        first = "<w:p><w:r><w:t>Press the </w:t></w:r><w:r><w:t>button.</w:t></w:r></w:p>"
        content = archive(**{"word/document.xml": WORD % (first + "<w:p><w:r><w:t>Wait.</w:t></w:r></w:p>")})
        self.assertEqual([Page("Press the button.\nWait.", None)], pages("a.docx", content))

    def test_reads_slides_in_order(self):
        slides = {f"ppt/slides/slide{number}.xml": SLIDE % f"Slide {number}" for number in (10, 2, 1)}
        self.assertEqual(
            [Page("Slide 1", 1), Page("Slide 2", 2), Page("Slide 10", 3)], pages("a.pptx", archive(**slides))
        )

    def test_refuses_a_pdf_without_text(self):
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        content = io.BytesIO()
        writer.write(content)
        with self.assertRaises(Unreadable):
            pages("scan.pdf", content.getvalue())

    def test_refuses_what_is_not_what_its_name_says(self):
        for name in ("a.pdf", "a.docx", "a.pptx"):
            with self.subTest(name), self.assertRaises(Unreadable) as raised:
                pages(name, b"secret text")
            self.assertNotIn("secret", str(raised.exception))

    def test_refuses_what_has_no_text(self):
        with self.assertRaises(Unreadable):
            pages("a.txt", b" \n")

    def test_knows_what_it_can_read(self):
        self.assertTrue(is_readable("manuals/X100.PDF"))
        self.assertFalse(is_readable("photo.jpg"))
        self.assertFalse(is_readable("none"))
