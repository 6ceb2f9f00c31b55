/* Asks one contestant the same questions as all others, and times it. It is compiled once for each:
 *
 *   -DCONTESTANT='"peers.h"'         the header that declares it
 *   -DCALL='phrase_by_switch(code)'  how it is called, for `code`, or for `text` and `length`
 *   -DTEXTS                          the questions are texts; else they are codes
 *   -DGIVES_TEXT                     the answers are texts; else they are codes
 *
 *   loop time MILLISECONDS KEYS ORDER...   nanoseconds a call, and an empty call, for each order
 *   loop once KEYS ORDER                   one pass, for a tool that counts instructions
 *   loop answers KEYS ORDER                each answer, one a line
 *
 * KEYS is a file of texts, each with a NUL behind it (empty for codes); an ORDER is a file of
 * int32_t, which are codes, or the numbers of texts in KEYS. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "peers.h"

#include CONTESTANT

struct text {
    const char *text;
    size_t length;
};

struct order {
    int32_t *at;
    size_t count;
};

static struct text *keys;

typedef const char *phrase;
#ifdef GIVES_TEXT
typedef phrase answer;
#else
typedef int answer;
#endif

/* The question that an order has in one place, and the answer to it. */
#ifdef TEXTS
#define QUESTION(texts, place) \
    const char *const text = (texts)[place].text; \
    const size_t length = (texts)[place].length
#else
#define QUESTION(texts, place) \
    const int code = (place); \
    (void)(texts)
#endif

void bench_pass(const struct order *order); /* callgrind counts what is called from here */
void floor_pass(const struct order *order);

/* Both line up with nothing else, so that all contestants have their loops at the same place. */
#define PASS(name, call, type) \
    __attribute__((noinline, aligned(64))) void name(const struct order *order) { \
        const struct text *const texts = keys; \
        const int32_t *const at = order->at; \
        const size_t count = order->count; \
        for (size_t i = 0; i < count; i++) { \
            QUESTION(texts, at[i]); \
            const type given = (type)(call); \
            __asm__ volatile("" : : "r"(given) : "memory"); /* wanted, at no further cost */ \
        } \
    }

PASS(bench_pass, CALL, answer)
#ifdef TEXTS
PASS(floor_pass, empty_of_text(text, length), int)
#else
PASS(floor_pass, empty_of_code(code), phrase)
#endif

static void answers(const struct order *order) {
    for (size_t i = 0; i < order->count; i++) {
        QUESTION(keys, order->at[i]);
        const answer given = (answer)(CALL);
#ifdef GIVES_TEXT
        puts(given == NULL ? "(null)" : given);
#else
        printf("%d\n", given);
#endif
    }
}

static void fail(const char *path) {
    perror(path);
    exit(2);
}

/* The bytes of a file, and a NUL behind them. */
static char *bytes_of(const char *path, size_t *size) {
    FILE *const file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        fail(path);
    }
    *size = (size_t)ftell(file);
    char *const bytes = calloc(*size + 1, 1);
    rewind(file);
    if (bytes == NULL || fread(bytes, 1, *size, file) != *size || fclose(file) != 0) {
        fail(path);
    }
    return bytes;
}

static void read_keys(const char *path) {
    size_t size = 0;
    size_t count = 0;
    char *const bytes = bytes_of(path, &size);
    keys = calloc(size + 1, sizeof *keys);
    if (keys == NULL) {
        fail(path);
    }
    for (size_t at = 0; at < size; at += keys[count++].length + 1) {
        keys[count].text = bytes + at;
        keys[count].length = strlen(bytes + at);
    }
}

static struct order read_order(const char *path) {
    struct order order = {NULL, 0};
    size_t size = 0;
    order.at = (int32_t *)(void *)bytes_of(path, &size);
    order.count = size / sizeof *order.at;
    return order;
}

/* Of this process alone: what else the machine does is not counted. */
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Passes of the contestant and of the empty call take turns, so that both see the same machine. */
static void print_nanoseconds(const struct order *order, double milliseconds) {
    double asked = 0;
    double spent = 0;
    double idle = 0;
    bench_pass(order); /* caches and predictors learn what they can */
    floor_pass(order);
    while (spent < milliseconds * 1e6) {
        const double start = now();
        bench_pass(order);
        const double middle = now();
        floor_pass(order);
        spent += middle - start;
        idle += now() - middle;
        asked += (double)order->count;
    }
    printf("%.5f %.5f ", spent / asked, idle / asked);
}

int main(int argc, char **argv) {
    const char *const what = argc > 3 ? argv[1] : "";
    if (strcmp(what, "time") == 0) {
        read_keys(argv[3]);
        for (int i = 4; i < argc; i++) {
            const struct order order = read_order(argv[i]);
            print_nanoseconds(&order, strtod(argv[2], NULL));
            free(order.at);
        }
        puts("");
    } else if (strcmp(what, "once") == 0 || strcmp(what, "answers") == 0) {
        read_keys(argv[2]);
        const struct order order = read_order(argv[3]);
        if (what[0] == 'o') {
            bench_pass(&order);
        } else {
            answers(&order);
        }
        free(order.at);
    } else {
        fputs("usage: see the head of loop.c\n", stderr);
        return 2;
    }
    return 0;
}
