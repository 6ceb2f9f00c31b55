#include "peers.h"

const char *phrase_by_switch(int code) {
    switch (code) {
#define PHRASE(number, text) \
    case number: \
        return text;
#include "phrases.inc"
    default:
        return "Unknown";
    }
}
