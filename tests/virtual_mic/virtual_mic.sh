#!/usr/bin/env bash
# A virtual microphone and speaker for machines with no sound hardware, seen by PortAudio (python-sounddevice) as ALSA devices.
#
#   eval "$(./virtual_mic.sh start --backend alsa  --wav fixture.wav)"    # plugin: exact, fault injection, no daemon   (default)
#   eval "$(./virtual_mic.sh start --backend pulse --wav fixture.wav)"    # PulseAudio null sinks: a real sound server
#   ./virtual_mic.sh feed other.wav      alsa: the next recording hears it from its first sample
#                                        pulse: played into the microphone now, in real time
#   ./virtual_mic.sh heard out.wav       what the speaker has played (alsa: last stream; pulse: since start)
#   ./virtual_mic.sh fault NAME on|off   alsa: deny busy missing unplug stall xrun rates=48000 | pulse: unplug stall
#   ./virtual_mic.sh devices | stop
#
# `start` prints only shell exports (VMIC_DIR, VMIC_BACKEND, ALSA_CONFIG_PATH, VMIC_INPUT, VMIC_OUTPUT, pulse: PULSE_SERVER)
# on stdout, and what it does on stderr; it says which Debian packages are missing. State lives in $VMIC_DIR (/tmp/vmic.<uid>).
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
DIR=${VMIC_DIR:-/tmp/vmic.$(id -u)}
say() { printf '%s\n' "virtual_mic: $*" >&2; }
die() { say "$*"; exit 1; }

need() {  # need PACKAGE... : say which are not installed
	local miss=() p
	command -v dpkg-query >/dev/null || return 0
	for p; do dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null | grep -qx installed || miss+=("$p"); done
	((${#miss[@]} == 0)) || die "not installed: ${miss[*]} (sudo apt-get install ${miss[*]})"
}
to_raw() {  # to_raw IN.wav : DIR/mic.<its rate>.raw, and mic.raw -> it
	python3 - "$1" "$DIR" <<'P'
import array, os, sys, wave
w = wave.open(sys.argv[1]); n, c, r = w.getnframes(), w.getnchannels(), w.getframerate()
if w.getsampwidth() != 2: sys.exit("virtual_mic: want a 16-bit WAV")
a = array.array("h", w.readframes(n))
if c > 1: a = array.array("h", (sum(a[i:i + c]) // c for i in range(0, len(a), c)))
for name in (f"mic.{r}.raw", "mic.raw"):
    t = os.path.join(sys.argv[2], "." + name)
    open(t, "wb").write(a.tobytes()); os.replace(t, os.path.join(sys.argv[2], name))
P
}
exports() {
	echo "export VMIC_DIR='$DIR' VMIC_BACKEND=$1 ALSA_CONFIG_PATH='$DIR/asound.conf' VMIC_INPUT=vmic VMIC_OUTPUT=vspk"
	if [ "$1" = pulse ]; then echo "export PULSE_SERVER='unix:$DIR/native'"; fi
}
backend() { cat "$DIR/backend" 2>/dev/null || die "not started"; }
alive() { [ -f "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

start_alsa() {
	need libportaudio2 libasound2-dev gcc libc6-dev
	[ "$DIR/plugin.so" -nt "$HERE/pcm_vmic.c" ] ||
		gcc -shared -fPIC -DPIC -O2 -Wall -o "$DIR/plugin.so" "$HERE/pcm_vmic.c" -lasound || die "plugin does not compile"
	cat >"$DIR/asound.conf" <<-X
		</usr/share/alsa/alsa.conf>
		pcm_type.vmic { lib "$DIR/plugin.so" }
		pcm.vmic { type vmic dir "$DIR" }
		pcm.vspk { type vmic dir "$DIR" }
		pcm.!default { type vmic dir "$DIR" }
	X
}
start_pulse() {
	need libportaudio2 pulseaudio pulseaudio-utils libasound2-plugins
	cat >"$DIR/asound.conf" <<-X
		</usr/share/alsa/alsa.conf>
		pcm.vmic { type pulse server "unix:$DIR/native" device "vmic" }
		pcm.vspk { type pulse server "unix:$DIR/native" device "vspk" }
		pcm.!default { type asym capture.pcm "vmic" playback.pcm "vspk" }
	X
	# norewinds=1: without it an idle null sink sleeps up to 2 s and the first second or two of a recording are lost.
	# disable-shm: no memfd warnings between processes.   auth-anonymous: no cookie file needed.
	env HOME="$DIR" XDG_RUNTIME_DIR="$DIR" PULSE_RUNTIME_PATH="$DIR" PULSE_STATE_PATH="$DIR" \
		setsid pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes --realtime=no --high-priority=no \
		--log-target="file:$DIR/pulse.log" \
		-L "module-native-protocol-unix auth-anonymous=1 socket=$DIR/native" \
		-L "module-null-sink sink_name=vspk norewinds=1 format=s16le rate=16000 channels=1" \
		-L "module-null-sink sink_name=vmic_feed norewinds=1 format=s16le rate=16000 channels=1" \
		-L "module-remap-source source_name=vmic master=vmic_feed.monitor" \
		</dev/null >/dev/null 2>&1 &
	echo $! >"$DIR/pulse.pid"
	export PULSE_SERVER="unix:$DIR/native"
	local i
	for i in $(seq 100); do pactl info >/dev/null 2>&1 && break; alive "$DIR/pulse.pid" || die "pulseaudio died: $(tail -3 "$DIR/pulse.log")"; sleep .1; done
	pactl set-default-sink vspk; pactl set-default-source vmic
	setsid parec --device=vspk.monitor --latency-msec=500 --raw --rate=16000 --channels=1 --format=s16le "$DIR/spk.raw" </dev/null >/dev/null 2>&1 &
	echo $! >"$DIR/parec.pid"
	echo 16000 >"$DIR/spk.rate"
}

cmd=${1:-}; shift || true
case $cmd in
start)
	be=alsa wav=
	while (($#)); do case $1 in --backend) be=$2; shift 2 ;; --wav) wav=$2; shift 2 ;; --dir) DIR=$2; shift 2 ;; *) die "what is $1?" ;; esac; done
	mkdir -p "$DIR"; chmod 700 "$DIR"
	if alive "$DIR/pulse.pid"; then die "already started in $DIR (stop it first)"; fi
	rm -f "$DIR"/{deny,busy,missing,unplug,stall,xrun,rates,spk.raw,spk.rate}
	case $be in alsa) start_alsa ;; pulse) start_pulse ;; *) die "backend: alsa or pulse" ;; esac
	echo "$be" >"$DIR/backend"
	if [ -n "$wav" ]; then to_raw "$wav"; fi
	exports "$be"
	say "$be: input device 'vmic', output device 'vspk', default = both; state in $DIR"
	;;
feed)
	case $(backend) in alsa) to_raw "$1" ;; pulse) exec paplay --server="unix:$DIR/native" --device=vmic_feed --latency-msec=500 "$1" ;; esac
	;;
heard)
	python3 - "$DIR/spk.raw" "$(cat "$DIR/spk.rate")" "$1" <<'P'
import sys, wave
d = open(sys.argv[1], "rb").read(); w = wave.open(sys.argv[3], "wb"); w.setnchannels(1); w.setsampwidth(2); w.setframerate(int(sys.argv[2]))
w.writeframes(d[:len(d) & ~1]); w.close()
P
	;;
fault)
	name=$1 on=${2:-on}
	case $(backend):$name in
	alsa:rates=*) if [ "$on" = on ]; then echo "${name#rates=}" >"$DIR/rates"; else rm -f "$DIR/rates"; fi ;;
	alsa:deny | alsa:busy | alsa:missing | alsa:unplug | alsa:stall | alsa:xrun) if [ "$on" = on ]; then : >"$DIR/$name"; else rm -f "$DIR/$name"; fi ;;
	pulse:unplug) kill -KILL "$(cat "$DIR/pulse.pid")" ;;
	pulse:stall) if [ "$on" = on ]; then kill -STOP "$(cat "$DIR/pulse.pid")"; else kill -CONT "$(cat "$DIR/pulse.pid")"; fi ;;
	*) die "no such fault for the $(backend) backend: $name" ;;
	esac
	;;
devices)
	eval "$(exports "$(backend)")"
	"${PYTHON:-python3}" -c 'import sounddevice as sd; print(sd.query_devices())'
	;;
stop)
	for f in parec pulse; do
		if alive "$DIR/$f.pid"; then kill -CONT "$(cat "$DIR/$f.pid")"; kill "$(cat "$DIR/$f.pid")" 2>/dev/null || true; fi
		rm -f "$DIR/$f.pid"
	done
	rm -f "$DIR/backend" "$DIR"/{deny,busy,missing,unplug,stall,xrun,rates}
	;;
*) sed -n '2,14p' "$0"; exit 2 ;;
esac
