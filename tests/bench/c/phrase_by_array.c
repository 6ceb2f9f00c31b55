#include "peers.h"

#define PHRASE(number, text) [(number)-FIRST] = (text),
static const char *const phrases[] = {
#include "phrases.inc"
};

const char *phrase_by_array(int code) {
    const size_t place = (size_t)code - FIRST;
    const char *const found = place < sizeof phrases / sizeof phrases[0] ? phrases[place] : NULL;
    return found == NULL ? "Unknown" : found;
}
