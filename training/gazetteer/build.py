"""Makes the tables of places and the two lists from the Phoenix dictionaries that internal/gazetteer embeds.

In: files that were fetched beforehand (docs/gazetteer.md says which), and the hand-made lists here and in
internal/gazetteer/data. Out: internal/gazetteer/data/{states,provinces,towns}.tsv and {groups,leaders}-phoenix.txt, the
same bytes for the same files. It asks no network.

    python3 training/gazetteer/build.py --cities cities1000.json --countries countries.json --provinces rg_cities1000.csv \
        --english geonames.mo --outlines countries-50m.json --phoenix FOLDER
"""

import argparse
import pathlib

import phoenix
import places

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "internal" / "gazetteer" / "data"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--cities", required=True, help="towns with their other names, by GeoNames number (JSON)")
    ask.add_argument("--countries", required=True, help="states with their capitals (JSON)")
    ask.add_argument("--provinces", required=True, help="towns with the names of their provinces (CSV)")
    ask.add_argument("--english", required=True, help="English names by GeoNames number (gettext .mo)")
    ask.add_argument("--outlines", required=True, help="outlines of states (TopoJSON, Natural Earth)")
    ask.add_argument("--phoenix", required=True, help="folder with the Phoenix actor dictionaries")
    ask.add_argument("--out", default=str(DATA))
    told = ask.parse_args()
    out = pathlib.Path(told.out)
    for name, lines in {**places.tables(told, HERE), **phoenix.lists(told, out)}.items():
        (out / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")
        print(f"{name}: {len(lines)} lines, {(out / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
