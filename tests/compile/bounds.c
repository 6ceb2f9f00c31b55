/* Asks for texts that end where the memory ends: who reads one byte too many, dies. */
#define _GNU_SOURCE
#include "sip_status.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LONGEST = 300 };

static char *end; /* of the page */
static unsigned long asked;

/* The code of a phrase; the name's function is asked too, for what it reads. */
static int ask(const char *text, size_t length) {
    char *const place = end - length;
    memcpy(place, text, length);
    (void)sip_status_from_name(place, length);
    asked++;
    return sip_status_from_phrase(place, length);
}

int main(void) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS;
    char *const room = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, flags, -1, 0);
    if (room == MAP_FAILED || mprotect(room + page, page, PROT_NONE) != 0) {
        perror("mmap");
        return 2;
    }
    end = room + page;
    int good = 1; /* every answer so far */
    for (size_t i = 0; i < SIP_STATUS_COUNT; i++) {
        const int code = sip_status_at(i);
        const char *const phrase = sip_status_phrase(code);
        const size_t length = strlen(phrase);
        good &= strcmp(sip_status_phrase(ask(phrase, length)), phrase) == 0; /* 606 shares that of 406 */
        char longer[LONGEST];
        memset(longer, 'x', sizeof longer);
        memcpy(longer, phrase, length);
        for (size_t more = length + 1; more < LONGEST; more++) {
            good &= ask(longer, more) == 0;
        }
        for (size_t less = 0; less < length; less++) {
            (void)ask(phrase, less);
        }
    }
    printf("%lu\n", asked);
    return good ? 0 : 1;
}
