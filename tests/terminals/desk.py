"""A screen that nobody looks at: an X server or a Wayland compositor without a monitor, with one terminal on it.

Keys go through the server, as those of a keyboard do, so that what is tried is the way that a person's keys take.
"""
import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

# Names of keys as people write them, and as X and Wayland call them.
NAMED = {"enter": "Return", "esc": "Escape", "space": "space", "left": "Left", "right": "Right", "up": "Up",
         "down": "Down", "ctrl-c": "ctrl+c", "ctrl-z": "ctrl+z", "?": "question"}
ENOUGH = 25.0  # Seconds after which something that has not come will not come.


class Failed(Exception):
    """What could not be done, in a sentence."""


def until(what, is_so, limit=ENOUGH):
    """Waits until `is_so` gives something, and gives that."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if found := is_so():
            return found
        time.sleep(0.05)
    raise Failed(f"{what}: not within {limit:g} s")


class Desk:
    """What both kinds share: programs that are started, and ended with the desk."""

    # What a command begins with that another user runs it.
    user = ()

    def __init__(self, home, size, log):
        self.home, self.size, self.log = Path(home), size, log
        self.children = []
        runtime = self.home / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        # Nothing of the environment outside: a variable of another terminal would lie about this one.
        self.env = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "USER": "someone",
                    "SHELL": "/bin/bash", "XDG_RUNTIME_DIR": str(runtime), "LIBGL_ALWAYS_SOFTWARE": "1",
                    "TMUX_TMPDIR": str(runtime), "SCREENDIR": str(runtime / "screens"), "NO_AT_BRIDGE": "1"}

    def start(self, argv, **more):
        child = subprocess.Popen([*self.user, *argv], env=self.env, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                 start_new_session=True, **more)
        self.children.append(child)
        return child

    def ask(self, *argv, check=True):
        done = subprocess.run([*self.user, *argv], env=self.env, stdin=subprocess.DEVNULL, capture_output=True, timeout=30)
        if check and done.returncode:
            raise Failed(f"{argv[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout.decode()

    def close(self):
        for child in reversed(self.children):
            for how in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(child.pid, how)
                    child.wait(2)
                    break
                except ProcessLookupError:
                    break
                except subprocess.TimeoutExpired:
                    continue


class X(Desk):
    """Xvfb."""


    def __enter__(self):
        width, height = self.size
        read, write = os.pipe()
        self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-dpi", "96", "-noreset",
                    "-nolisten", "tcp"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        self.env |= {"DISPLAY": f":{number}", "GDK_BACKEND": "x11", "QT_QPA_PLATFORM": "xcb"}
        self.window = None
        return self

    def __exit__(self, *_):
        self.close()

    def windows(self):
        found = []
        for window in self.ask("xdotool", "search", "--onlyvisible", "--class", ".", check=False).split():
            said = self.ask("xdotool", "getwindowgeometry", "--shell", window, check=False)
            place = dict(line.split("=") for line in said.split() if "=" in line)
            if int(place.get("WIDTH", 0)) > 100:
                found.append((int(place["WIDTH"]) * int(place["HEIGHT"]), window, place))
        return sorted(found, reverse=True)

    def focus(self):
        """Gives the largest window the keyboard: there is no window manager that would."""
        self.window = until("the window", lambda: (self.windows() or [(0, None, 0)])[0][1])
        self.ask("xdotool", "windowmove", self.window, "0", "0")
        self.ask("xdotool", "mousemove", str(self.size[0] - 2), str(self.size[1] - 2))
        self.ask("xdotool", "windowfocus", self.window)
        time.sleep(0.3)

    def type(self, text):
        self.ask("xdotool", "type", "--delay", "25", text)

    def key(self, name):
        self.ask("xdotool", "key", NAMED.get(name, name))

    def box(self):
        said = self.ask("xdotool", "getwindowgeometry", "--shell", self.window)
        place = dict(line.split("=") for line in said.split() if "=" in line)
        return int(place["WIDTH"]), int(place["HEIGHT"])

    def picture(self, path):
        width, height = self.box()
        self.ask("import", "-silent", "-window", "root", "-crop", f"{width}x{height}+0+0", "+repage", str(path))

    def resize(self, width, height):
        self.ask("xdotool", "windowsize", self.window, str(width), str(height))


class Wayland(Desk):
    """sway, drawing for no monitor."""


    def __enter__(self):
        width, height = self.size
        if os.getuid() == 0:  # sway does not run as root.
            self.user = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
            for file in (self.home, *self.home.rglob("*")):
                shutil.chown(file, "nobody", "nogroup")
        config = self.home / "sway.conf"
        config.write_text(f"output HEADLESS-1 resolution {width}x{height}\nfor_window [app_id=\".*\"] floating enable, "
                          "border none, move absolute position 0 0\nfocus_follows_mouse no\n")
        self.env |= {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman",
                     "WAYLAND_DISPLAY": "wayland-1"}
        self.start(["sway", "--config", str(config)])
        runtime = Path(self.env["XDG_RUNTIME_DIR"])
        until("sway's socket", lambda: list(runtime.glob("sway-ipc.*")) and (runtime / "wayland-1").exists())
        self.env["SWAYSOCK"] = str(next(runtime.glob("sway-ipc.*")))
        return self

    def __exit__(self, *_):
        self.close()

    def focus(self):
        self.ask("swaymsg", "[app_id=.*]", "focus")
        time.sleep(0.3)

    def type(self, text):
        # The first key of a new keyboard is lost while its keymap is on the way.
        self.ask("wtype", "-s", "200", "-d", "25", text)

    def key(self, name):
        *held, last = NAMED.get(name, name).split("+")
        parts = [part for key in held for part in ("-M", key)]
        self.ask("wtype", "-s", "200", *parts, *(["-k", last] if len(last) > 1 else [last]))

    def box(self):
        def walk(node):
            if node.get("app_id"):
                yield node["rect"]
            for below in node["nodes"] + node["floating_nodes"]:
                yield from walk(below)
        place = next(walk(json.loads(self.ask("swaymsg", "-t", "get_tree"))))
        return place["width"], place["height"]

    def picture(self, path):
        width, height = self.box()
        self.ask("grim", "-g", f"0,0 {width}x{height}", str(path))

    def resize(self, width, height):
        self.ask("swaymsg", f"[app_id=.*] resize set {width} {height}, move absolute position 0 0")
