"""The terminals that Debian has: how each is started with a size, a font and colours, and how it names its version."""
from dataclasses import dataclass, field
from typing import Callable

from desk import Wayland, X

FONT = "DejaVu Sans Mono"
POINTS = 11
# Ground and letters.
LOOKS = {"dark": ("#1c1c1c", "#d0d0d0"), "light": ("#fafafa", "#2b2b2b")}


@dataclass(frozen=True)
class Terminal:
    """A terminal, or one of its ways to be started."""

    package: str
    # Columns, rows, ground, letters, the program's words -> the command.
    start: Callable
    # Files under the home folder that it wants: ground, letters, columns, rows -> {path: text}.
    files: Callable = field(default=lambda *_: {})
    # The other packages that it does not start without.
    also: tuple = ()
    desk: type = X
    # What it cannot be told before it runs is told by the shell, in sequences: ground, letters -> text.
    sequences: Callable = field(default=lambda *_: "")

    @property
    def program(self):
        return self.start(80, 24, "#000000", "#ffffff", ["true"])[0]


def rgb(colour):
    return ",".join(str(int(colour[at:at + 2], 16)) for at in (1, 3, 5))


def xterm(*more):
    return lambda cols, rows, ground, letters, run: [
        "xterm", *more, "-geometry", f"{cols}x{rows}", "-bg", ground, "-fg", letters, "-e", *run]


def kitty(cols, rows, ground, letters, run):
    options = {"initial_window_width": f"{cols}c", "initial_window_height": f"{rows}c", "remember_window_size": "no",
               "background": ground, "foreground": letters, "font_family": FONT, "font_size": POINTS,
               "shell_integration": "disabled", "update_check_interval": 0, "confirm_os_window_close": 0,
               "window_padding_width": 0}
    return ["kitty", "--config", "NONE", *(word for name, value in options.items() for word in ("-o", f"{name}={value}")),
            *run]


def foot(cols, rows, ground, letters, run):
    return ["foot", "--config", "/dev/null", f"--font={FONT}:size={POINTS}", "-W", f"{cols}x{rows}",
            "-o", f"colors.background={ground[1:]}", "-o", f"colors.foreground={letters[1:]}",
            "-o", "csd.preferred=none", *run]


# What Qt keeps of a window, with both of konsole's tool bars hidden: there is no option for it.
NO_TOOL_BARS = ("AAAA/wAAAAD9AAAAAQAAAAAAAAAAAAAAAPwCAAAAAvsAAAAiAFEAdQBpAGMAawBDAG8AbQBtAGEAbgBkAHMARABvAGMAawAAAAAA"
                "/////wAAATcA////+wAAABwAUwBTAEgATQBhAG4AYQBnAGUAcgBEAG8AYwBrAAAAAAD/////AAAA5gD///8AAAOIAAAB3gAAAAQA"
                "AAAEAAAACAAAAAj8AAAAAQAAAAIAAAACAAAAFgBtAGEAaQBuAFQAbwBvAGwAQgBhAHIAAAAAAP////8AAAAAAAAAAAAAABwAcwBl"
                "AHMAcwBpAG8AbgBUAG8AbwBsAGIAYQByAAAAAKD/////AAAAAAAAAAA=")


def konsole_files(ground, letters, cols, rows):
    return {
        ".local/share/konsole/t.profile":
            f"[General]\nName=t\nParent=FALLBACK/\nTerminalColumns={cols}\nTerminalRows={rows}\nTerminalMargin=0\n"
            "ShowTerminalSizeHint=false\n"
            f"[Appearance]\nColorScheme=t\nFont={FONT},{POINTS},-1,5,50,0,0,0,0,0\n[Scrolling]\nScrollBarPosition=2\n",
        ".local/share/konsole/t.colorscheme":
            f"[General]\nDescription=t\nOpacity=1\n[Background]\nColor={rgb(ground)}\n[Foreground]\nColor={rgb(letters)}\n",
        ".config/konsolerc":
            "[Desktop Entry]\nDefaultProfile=t.profile\n[KonsoleWindow]\nRememberWindowSize=false\n"
            f"[MainWindow]\nMenuBar=Disabled\nStatusBar=Disabled\nState={NO_TOOL_BARS}\n"
            "[TabBar]\nTabBarVisibility=AlwaysHideTabBar\n",
    }


def sakura_files(ground, letters, _cols, _rows):
    return {".config/sakura/sakura.conf":
            f"[sakura]\nfont={FONT} {POINTS}\ncolorset1_fore=rgb({rgb(letters)})\ncolorset1_back=rgb({rgb(ground)})\n"
            "scrollbar=false\nshow_always_first_tab=No\nless_questions=true\n"}


def alacritty(cols, rows, ground, letters, run):
    return ["alacritty", "--config-file", "/dev/null", "-o", f"window.dimensions.columns={cols}",
            "-o", f"window.dimensions.lines={rows}", "-o", f"colors.primary.background='{ground}'",
            "-o", f"colors.primary.foreground='{letters}'", "-o", f"font.normal.family={FONT}",
            "-o", f"font.size={POINTS}", "-e", *run]


def qterminal_files(ground, letters, cols, rows):
    return {
        ".config/qterminal.org/qterminal.ini":
            f"[General]\nfontFamily={FONT}\nfontSize={POINTS}\ncolorScheme=t\nMenuVisible=false\n"
            "HideTabBarWithOneTab=true\nScrollbarPosition=0\nTerminalMargin=0\nAskOnExit=false\nTerminalTransparency=0\n"
            # It has no option for a size in cells; those of this font are 9x18, and there is a frame of 2.
            f"[MainWindow]\nsize=@Size({9 * cols + 4} {18 * rows + 4})\n",
        ".config/qterminal.org/color-schemes/t.colorscheme":
            f"[General]\nDescription=t\nOpacity=1\n[Background]\nColor={rgb(ground)}\n[Foreground]\nColor={rgb(letters)}\n",
    }


def told(ground, letters):
    return f"\\e]10;{letters}\\a\\e]11;{ground}\\a"


# The larger font makes the cells of xterm's ways and of the others as tall.
TERMINALS = {
    "xterm": Terminal("xterm", xterm(), also=("xfonts-base",)),
    "xterm-fa": Terminal("xterm", xterm("-fa", FONT, "-fs", str(POINTS))),
    "xterm-vt340": Terminal("xterm", xterm("-ti", "vt340", "-fa", FONT, "-fs", str(POINTS))),
    "kitty": Terminal("kitty", kitty),
    "foot": Terminal("foot", foot, desk=Wayland),
    "konsole": Terminal("konsole", lambda cols, rows, ground, letters, run: ["konsole", "--nofork", "--hide-menubar",
                                                                           "--hide-tabbar", "--profile", "t", "-e", *run],
                        konsole_files),
    "sakura": Terminal("sakura", lambda cols, rows, ground, letters, run: ["sakura", "-c", str(cols), "-r", str(rows),
                                                                         "-x", " ".join(run)], sakura_files),
    "mlterm": Terminal("mlterm", lambda cols, rows, ground, letters, run: [
        "mlterm", "--type=xft", f"--fontsize={POINTS + 4}", "--sbmod=none", f"--geometry={cols}x{rows}", f"--bg={ground}",
        f"--fg={letters}", "-e", *run]),
    "urxvt": Terminal("rxvt-unicode", lambda cols, rows, ground, letters, run: [
        "urxvt", "-geometry", f"{cols}x{rows}", "-bg", ground, "-fg", letters, "-fn", f"xft:{FONT}:size={POINTS}", "+sb",
        "-e", *run]),
    "st": Terminal("stterm", lambda cols, rows, ground, letters, run: [
        "st", "-g", f"{cols}x{rows}", "-f", f"{FONT}:size={POINTS}", "-e", *run], sequences=told),
    "alacritty": Terminal("alacritty", alacritty),
    "zutty": Terminal("zutty", lambda cols, rows, ground, letters, run: [
        "zutty", "-geometry", f"{cols}x{rows}", "-bg", ground, "-fg", letters, "-font", "DejaVuSansMono", "-fontsize", "16",
        "-e", *run], also=("libegl1", "libgles2")),
    "qterminal": Terminal("qterminal", lambda cols, rows, ground, letters, run: ["qterminal", "-e", " ".join(run)],
                          qterminal_files),
}
INSIDES = ("bare", "tmux", "screen", "mosh")
# What the script itself runs on, beside the terminals and what draws between.
OWN = ("xvfb", "xdotool", "imagemagick", "sway", "grim", "wtype", "tmux", "screen", "mosh", "fonts-dejavu-core",
       "libgl1-mesa-dri", "python3-pil")
