"""A command without a network: `python -m tests.stubs.no_network COMMAND...`.

The kernel (seccomp) ends every process of the command, and every child of it, that creates a socket of another kind
than AF_UNIX, in whatever language: by SIGSYS, so that nobody can swallow the refusal. Linux on x86-64 and arm64.
"""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys

SOCKET_CALLS = {"x86_64": 41, "aarch64": 198}
"""Number of the system call socket(2), by machine."""

_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_CALL_NUMBER_AT, _FIRST_ARGUMENT_AT = 0, 16
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000


class _Program(ctypes.Structure):
    """struct sock_fprog: how many instructions, and where."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def forbid_network() -> None:
    """From now on, for this process and all its children. Raises OSError where the kernel cannot."""
    instructions = (
        (_LOAD, 0, 0, _CALL_NUMBER_AT),
        (_JUMP_IF_EQUAL, 0, 3, SOCKET_CALLS[os.uname().machine]),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_IF_EQUAL, 1, 0, socket.AF_UNIX),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_RETURN, 0, 0, _ALLOW),
    )
    packed = b"".join(struct.pack("HBBI", *instruction) for instruction in instructions)
    program = _Program(len(instructions), packed)
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or library.prctl(
        _SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the kernel accepts no filter of system calls")


if __name__ == "__main__":
    forbid_network()
    os.execvp(sys.argv[1], sys.argv[1:])
