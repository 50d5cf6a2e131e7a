"""Run the kernel on a heavy engine once and compare: too large to install with the tests.

pip install "tearsheet[batch]" ray pandas    && python -m tests.integrations.engines ray
pip install "tearsheet[batch]" pyspark pandas && PYSPARK_PYTHON=$(which python) python -m tests.integrations.engines spark
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tearsheet.arrow import ARROW_SCHEMA, extract_batch, extract_table

FIXTURES = Path(__file__).parents[2] / "fixtures"


def pages() -> pa.Table:
    found = sorted(FIXTURES.glob("*/source.*"))
    texts = [path.read_bytes() for path in found]
    names = [path.parent.name for path in found]
    return pa.table({"id": names, "url": [f"https://fixture.example/{name}" for name in names], "html": texts})


def on_ray(source: Path) -> pa.Table:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    data = ray.data.read_parquet(str(source)).map_batches(extract_table, batch_format="pyarrow", batch_size=4)
    return pa.concat_tables(ray.get(data.to_arrow_refs()))


def on_spark(source: Path) -> pa.Table:
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "4")
    read = spark.read.parquet(str(source)).select("id", "url", "html")
    found = read.mapInArrow(lambda batches: map(extract_batch, batches), from_arrow_schema(ARROW_SCHEMA))
    out = source.with_name("spark")
    found.write.parquet(str(out))
    spark.stop()
    return pq.read_table(out)


def rows(table: pa.Table) -> list[dict[str, object]]:
    """By id, without what counts in its batch."""
    found = sorted(table.to_pylist(), key=lambda row: str(row["id"]))
    return [{name: row[name] for name in ARROW_SCHEMA.names if name != "position"} for row in found]


def main() -> None:
    engine = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.parquet"
        pq.write_table(pages(), source)
        started = time.perf_counter()
        found = {"ray": on_ray, "spark": on_spark}[engine](source)
        seconds = time.perf_counter() - started
    same = rows(found) == rows(extract_table(pages()))
    print(f"{engine}: {found.num_rows} pages in {seconds:.1f} s, {'the same' if same else 'DIFFERENT'}")
    sys.exit(not same)


if __name__ == "__main__":
    main()
