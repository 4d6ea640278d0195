"""Takes TensorFlow's library, its headers and its licences out of a wheel: unpack-tensorflow.py WHEEL FOLDER.

Prints the CUDA packages that the wheel asks for, one a line."""
import os
import re
import shutil
import sys
import zipfile

wheel, folder = zipfile.ZipFile(sys.argv[1]), sys.argv[2]
libraries = {f"tensorflow/{name}": f"lib/{name}" for name in ("libtensorflow_cc.so.2", "libtensorflow_framework.so.2")}
headers = tuple(f"tensorflow/include/{part}/" for part in ("tensorflow/c", "tensorflow/core", "tensorflow/tsl", "tsl", "xla/tsl"))


def place(name):
    """Where a file of the wheel goes; nothing for the many that are not needed."""
    if name in libraries:
        return libraries[name]
    if name.startswith(headers) and name.endswith(".h"):
        return name[len("tensorflow/") :]
    if name.endswith(("/LICENSE", "/THIRD_PARTY_NOTICES.txt")):
        return "licences/" + os.path.basename(name)
    return None


for name in wheel.namelist():
    if to := place(name):
        path = os.path.join(folder, to)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with wheel.open(name) as source, open(path, "wb") as target:
            shutil.copyfileobj(source, target)

metadata = next(wheel.read(name).decode() for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
for need in re.findall(r"^Requires-Dist: ([^;\n]+);.*and-cuda", metadata, re.MULTILINE):
    print(re.sub(r"[() ]", "", need))
