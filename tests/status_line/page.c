/*
 * Every beginning, up to 40 bytes, of lines that end in each way that a reader might read on after:
 * the text lies at the end of a page, and behind that is one that nobody may read.
 */

#define _DEFAULT_SOURCE

#include "target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LONGEST = 40 };

static size_t count;

/* The last bytes of a page that can be read. */
static uint8_t *edge(void) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uint8_t *pages =
        mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + page, page, PROT_NONE) != 0) {
        perror("mmap");
        exit(EXIT_FAILURE);
    }
    return pages + page;
}

/* A line of some length, cut from one that is long enough, with other bytes at its end. */
static void try(uint8_t *end, const char *line, size_t length, const char *last, size_t last_size) {
    if (last_size <= length) {
        memcpy(end - length, line, length - last_size);
        memcpy(end - last_size, last, last_size);
        LLVMFuzzerTestOneInput(end - length, length);
        count++;
    }
}

int main(void) {
    static const char *const lines[] = {
        "SIP/2.0 486 Busy Here, and elsewhere too, as it seems",
        "sip/2.0 200 \xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80%41%4a\t'(~)' \x80\xBF and so on",
        "SIP/2.0 699 %20%20%20%20%20%20%20%20%20%20%20%20%20%20%20%20",
        "SIP/2.0 100                                                  ",
    };
    static const char *const ends[] = {
        "",         "\r",       "\n",       "\r\n",         "%",    "%4", "%41", "\xC3", "\xC3\xA9",
        "\xE2\x82", "\xF0\x9F", "\xFC\x80", "\xFD\x80\x80", "\xFE", " ",  "\"",  "6",    "48"};
    uint8_t *const end = edge();
    for (size_t length = 0; length <= LONGEST; length++) {
        for (size_t i = 0; i < sizeof lines / sizeof lines[0] * (sizeof ends / sizeof ends[0]);
             i++) {
            const char *last = ends[i % (sizeof ends / sizeof ends[0])];
            try(end, lines[i / (sizeof ends / sizeof ends[0])], length, last, strlen(last));
        }
        for (unsigned byte = 0; byte < 256; byte++) {
            const char last = (char)byte;
            try(end, lines[0], length, &last, 1);
        }
    }
    printf("%zu lines\n", count);
    return EXIT_SUCCESS;
}
