"""A Scrapy item pipeline: an item with a page gets its article."""

from __future__ import annotations

from typing import Any

from tearsheet.errors import ParseError
from tearsheet.export import to_dict
from tearsheet.missing import needed
from tearsheet.parsing import parse

with needed("TearsheetPipeline", "scrapy"):
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem


class TearsheetPipeline:
    """Puts the article into `item["article"]` and takes the page out.

    Settings: `TEARSHEET_HTML_FIELD` ("html"), `TEARSHEET_URL_FIELD` ("url"), `TEARSHEET_ARTICLE_FIELD` ("article"),
    `TEARSHEET_KEEP_HTML` (False). An item without a page passes; one whose page is no article is dropped.
    """

    def __init__(self, html: str = "html", url: str = "url", article: str = "article", keep: bool = False) -> None:
        self._html, self._url, self._article, self._keep = html, url, article, keep

    @classmethod
    def from_crawler(cls, crawler: Any) -> TearsheetPipeline:
        """With the crawler's settings."""
        settings = crawler.settings
        return cls(
            settings.get("TEARSHEET_HTML_FIELD", "html"),
            settings.get("TEARSHEET_URL_FIELD", "url"),
            settings.get("TEARSHEET_ARTICLE_FIELD", "article"),
            settings.getbool("TEARSHEET_KEEP_HTML", False),
        )

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """The item with its article.

        Raises:
            DropItem: the page is no article.
        """
        fields = ItemAdapter(item)
        page = fields.get(self._html)
        if not page:
            return item
        try:
            fields[self._article] = to_dict(parse(page, url=fields.get(self._url)))
        except ParseError as error:
            raise DropItem(f"no article: {error} [{error.kind}]") from error
        if not self._keep:
            del fields[self._html]
        return item
