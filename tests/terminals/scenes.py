"""What is done in each terminal, and what is looked at: supple's home and a session, and what stays when it has gone."""
import subprocess
import time

from PIL import Image, ImageChops

# What the shell is given beside its prompt. The lines are there so that a screen that was not brought back shows.
RC = r"""
export XDG_CONFIG_HOME=HOME/xdg XDG_DATA_HOME=HOME/xdg XDG_STATE_HOME=HOME/xdg
h() { HOME/supple; }
s() { HOME/supple run knee-to-chest --now --mute; }
for line in 1 2 3 4 5 6; do echo "a line that was there before, $line"; done
"""
# What supple remembers of a person who has seen its notice.
STATE = '{"notice-seen":true}'


class Scenes:
    """The scenes of one terminal; each leaves a picture `STEM-SCENE.png`, and `faults` says what was not as it should be."""

    def __init__(self, visit, stem, patience):
        self.visit, self.desk, self.stem, self.patience = visit, visit.desk, stem, patience
        self.faults = []

    def pause(self, seconds):
        time.sleep(seconds * self.patience)

    def picture(self, name):
        # By way of the home folder: the user of the desk may not write where the pictures go.
        self.desk.picture(self.visit.home / "shot.png")
        path = f"{self.stem}-{name}.png"
        with Image.open(self.visit.home / "shot.png") as shot:
            shot.convert("RGB").save(path)
        return path

    def press(self, *keys, then=0.7):
        for key in keys:
            self.desk.key(key)
            self.pause(then)

    def gone(self, name, before, times, typed):
        """What stays when supple has gone: the prompt on a screen that is clean but for what was there before."""
        _, row, *_ = self.visit.wait_for_prompt(times)
        # tmux' own line tells the time.
        rows = range(self.visit.cells[1] - (self.visit.inside == "tmux"))
        path = self.picture(name)
        if said := remains(before, path, range(row - typed, row), rows, self.visit.cells[1]):
            self.faults.append(f"{name}: {said}")

    def home(self):
        before = self.picture("0-before")
        times = self.visit.prompt()[0]
        self.visit.command("h")
        self.pause(2.5)
        self.picture("1-home")
        self.press("?")
        self.picture("2-home-help")
        self.press("?", "down")
        self.press("q")
        self.gone("3-home-gone", before, times + 1, 2)

    def session(self):
        self.visit.command("clear")
        before = self.picture("4-clear")
        times = self.visit.wait_for_prompt(self.visit.prompt()[0])[0]
        size = self.desk.box()
        self.visit.command("s")
        self.pause(4)
        self.picture("5-session")
        self.pause(0.5)
        self.picture("5-session-later")
        self.press("?")
        self.picture("6-session-help")
        self.press("?")
        self.press("f", then=1.5)
        self.picture("7-far")
        self.press("f", then=1.5)
        self.desk.resize(size[0] * 4 // 5, size[1] * 4 // 5)
        self.pause(2)
        self.picture("8-smaller")
        self.desk.resize(*size)
        self.pause(2)
        self.picture("8-as-before")
        self.press("ctrl-z")
        self.gone("9-stopped", before, times + 1, 4)
        self.visit.command("fg")
        self.pause(1.5)
        self.picture("a-back-and-paused")
        self.press("space", then=1.5)
        self.picture("a-goes-on")
        self.press("q")
        self.picture("b-asked")
        self.press("q", then=1.5)
        self.picture("c-summary")
        self.press("q")
        self.gone("d-session-gone", before, times + 2, 6)


def remains(before, after, typed, looked_at, rows):
    """Which of the rows `looked_at` of the picture `after`, from 0, are neither as in `before`, nor ground, nor `typed`: what
    was typed and said since. None if none are."""
    with Image.open(before) as one, Image.open(after) as other:
        if one.size != other.size:
            return f"the window is {other.size} and was {one.size}"
        ground = max(one.getcolors(one.width * one.height))[1]
        height = one.height // rows
        border = (one.height - rows * height) // 2
        dirty = []
        for at in looked_at:
            if at in typed:
                continue
            box = (0, border + at * height + 1, one.width, border + (at + 1) * height - 1)
            strip = other.crop(box)
            plain = ImageChops.difference(strip, Image.new("RGB", strip.size, ground)).crop((4, 0, strip.width - 4, strip.height))
            if plain.getbbox() and ImageChops.difference(strip, one.crop(box)).getbbox():
                dirty.append(at + 1)
    return f"something stays in rows {', '.join(map(str, dirty))}; the prompt is in row {typed.stop}" if dirty else None


SMALL = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def sheet(pictures, path):
    """One picture of many, each with its name below."""
    words = [word for name, picture in pictures for word in ("-label", name, str(picture))]
    subprocess.run(["montage", "-font", SMALL, *words, "-tile", "4x", "-geometry", "480x>+4+4", "-background", "#808080", str(path)], check=True)
