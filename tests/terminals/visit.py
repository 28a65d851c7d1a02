"""One terminal on a desk of its own, with a shell in it: bare, or inside tmux, screen or mosh."""
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

from desk import Failed, until
from terminals import LOOKS, TERMINALS

# The shell tells when it stands at its prompt: how often so far, the cursor's row, and the window's rows and columns. Then
# a program has ended, and what the screen shows is what stayed behind.
SHELL = r"""
PS1='prompt> ' PS2= HISTFILE= TIMES=0
unset PROMPT_DIRTRIM
told() {
    local held place
    held=$(stty -g)
    stty raw -echo min 0 time 20
    printf '\e[6n' > /dev/tty
    IFS= read -rs -t 3 -d R place < /dev/tty
    stty "$held"
    TIMES=$((TIMES + 1))
    place=${place##*[}
    echo "$TIMES ${place%;*} $(stty size)" > HOME/prompt.new
    mv HOME/prompt.new HOME/prompt
}
PROMPT_COMMAND=told
"""


class Visit:
    """A terminal that is open. `with Visit(...) as visit: visit.type("ls"); visit.key("enter")`."""

    def __init__(self, terminal, inside="bare", look="dark", size=(100, 30), rc="", files=None, screen=(1280, 1000)):
        self.kind, self.inside, self.look, self.cells = TERMINALS[terminal], inside, look, size
        self.rc, self.files, self.screen = rc, files or {}, screen

    def __enter__(self):
        self.home = Path(tempfile.mkdtemp(prefix="terminal-"))
        (self.home / "runtime").mkdir(mode=0o700)
        self.said = open(self.home / "said", "wb")
        self.desk = self.kind.desk(self.home, self.screen, self.said)
        colours = LOOKS[self.look]
        for path, text in self.kind.files(*colours, *self.cells).items():
            file = self.home / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        for path, what in self.files.items():
            file = self.home / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(what, Path):
                shutil.copy(what, file)
            else:
                file.write_text(what)
        (self.home / "rc").write_text((SHELL + self.rc).replace("HOME/", f"{self.home}/"))
        inner = self.home / "inner"
        inner.write_text(self.inner(f"bash --noprofile --rcfile {self.home}/rc -i", self.kind.sequences(*colours)))
        try:
            self.desk.__enter__()
            self.child = self.desk.start(self.kind.start(*self.cells, *colours, ["bash", str(inner)]))
            self.wait_for_prompt(1)
            self.desk.focus()
        except BaseException:
            self.__exit__()
            raise
        return self

    def inner(self, shell, sequences):
        """The script that the terminal runs."""
        first = f"printf '{sequences}'\n" if sequences else ""
        match self.inside:
            case "bare":
                return f"{first}exec {shell}\n"
            case "tmux":
                return f"{first}exec tmux -L own new-session '{shell}'\n"
            case "screen":
                return f"{first}mkdir -p -m 700 $SCREENDIR\nexec screen {shell}\n"
            case "mosh":
                # As the script `mosh` does it, without its way to another machine.
                colours = "case $(tput colors) in 256|16777216) colours=256;; *) colours=8;; esac\n"
                return (f"{first}{colours}server=$(env -i HOME=$HOME PATH=$PATH LANG=$LANG TERM=$TERM SHELL=$SHELL SSH_CONNECTION='127.0.0.1 1 127.0.0.1 22' mosh-server new -i 127.0.0.1 "
                        f"-c $colours -l LANG=C.UTF-8 -- {shell} 2> {self.home}/mosh)\n"
                        "grep -o 'pid = [0-9]*' " + f"{self.home}/mosh | grep -o '[0-9]*' > {self.home}/mosh-pid\n"
                        "set -- $(grep -o 'CONNECT .*' <<< \"$server\")\nMOSH_KEY=$3 exec mosh-client 127.0.0.1 $2\n")
        raise Failed(f"no such inside: {self.inside}")

    def __exit__(self, *_):
        # What keeps running when its terminal is gone.
        if self.inside == "tmux":
            self.desk.ask("tmux", "-L", "own", "kill-server", check=False)
        elif self.inside == "screen":
            self.desk.ask("screen", "-X", "quit", check=False)
        elif self.inside == "mosh" and (file := self.home / "mosh-pid").exists() and (number := file.read_text().strip()):
            try:
                os.kill(int(number), signal.SIGTERM)
            except ProcessLookupError:
                pass
        self.desk.close()
        self.said.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def prompt(self):
        """How often the prompt was shown, the cursor's row from 1, and the window's rows and columns; or None."""
        try:
            return tuple(int(word) for word in (self.home / "prompt").read_text().split())
        except (FileNotFoundError, ValueError):
            return None

    def wait_for_prompt(self, times):
        def is_so():
            if self.desk.children and getattr(self, "child", None) and self.child.poll() is not None:
                self.said.flush()
                said = (self.home / "said").read_text(errors="replace").strip()[-500:]
                raise Failed(f"the terminal ended with {self.child.returncode}: {said}")
            return (self.prompt() or (0,))[0] >= times
        until("the prompt", is_so)
        time.sleep(0.4)
        return self.prompt()

    def command(self, text):
        self.desk.type(text)
        self.desk.key("enter")
