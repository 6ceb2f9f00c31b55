/*
 * Calls every function of a generated C on its own codes, on numbers around and far from them, and
 * on texts that end where their memory ends, so that a sanitizer sees a read too far.
 *
 * Compiled with HEADER, PREFIX (sip_status) and MACRO (SIP_STATUS) defined; and MAP, where
 * PREFIX_MAP is in a header of its own.
 */
#include HEADER
#if defined MAP
#include MAP
#include MAP
#endif

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define CALL(name) JOIN(PREFIX, name)
#define NONE JOIN(MACRO, _NONE)

#define ENTRY(code, NAME, phrase) {code, #NAME, phrase},

static const struct {
    int code;
    const char *name;
    const char *phrase;
} entries[] = {JOIN(MACRO, _MAP)(ENTRY)};

static const size_t count = sizeof entries / sizeof entries[0];

#define CHECK(what) \
    do { \
        if (!(what)) { \
            printf("line %d: %s, code %d\n", __LINE__, #what, code); \
            exit(1); \
        } \
    } while (0)

typedef int lookup(const char *text, size_t length);

/** Looks up a copy of a text that fills its memory, each letter changed by a function. */
static int found(lookup *look, const char *text, size_t length, int (*change)(int)) {
    char *copy = (char *)malloc(length + !length);
    int code;
    if (!copy) {
        exit(2);
    }
    for (size_t i = 0; i < length; i++) {
        copy[i] = isascii((unsigned char)text[i]) ? (char)change((unsigned char)text[i]) : text[i];
    }
    code = look(copy, length);
    free(copy);
    return code;
}

static int same(int letter) {
    return letter;
}

static void check_text(lookup *look, const char *text, int code) {
    const size_t length = strlen(text);
    const int first = look(text, length);
    CHECK(first == code || (first < code && CALL(_is_registered)(first)));
    CHECK(found(look, text, length, same) == first);
    CHECK(found(look, text, length, toupper) == first);
    CHECK(found(look, text, length, tolower) == first);
    for (size_t cut = 0; cut <= length; cut++) {
        found(look, text + cut, length - cut, same);
        found(look, text, cut, same);
    }
    CHECK(look(text, length + 1) == NONE); /* the terminator is no part of any text */
}

static void check_digits(int code, int right) {
    char text[16];
    snprintf(text, sizeof text, "%d", code);
    CHECK(found(CALL(_from_digits), text, strlen(text), same) == right);
    snprintf(text, sizeof text, "+%d", code);
    CHECK(found(CALL(_from_digits), text, strlen(text), same) == NONE);
    snprintf(text, sizeof text, "0%d", code);
    CHECK(found(CALL(_from_digits), text, strlen(text), same) == NONE);
    snprintf(text, sizeof text, "%d ", code);
    CHECK(found(CALL(_from_digits), text, strlen(text), same) == NONE);
}

static void check_entry(size_t i) {
    const int code = entries[i].code;
    CHECK(i == 0 || entries[i - 1].code < code);
    CHECK(CALL(_at)(i) == code);
    CHECK(CALL(_is_registered)(code) == 1);
    CHECK(CALL(_effective)(code) == code);
    CHECK(strcmp(CALL(_phrase)(code), entries[i].phrase) == 0);
    CHECK(strcmp(CALL(_name)(code), entries[i].name) == 0);
    CHECK(CALL(_from_name)(entries[i].name, strlen(entries[i].name)) == code);
    check_text(CALL(_from_name), entries[i].name, code);
    check_text(CALL(_from_phrase), entries[i].phrase, code);
    check_digits(code, code);
}

static int listed(int code) {
    for (size_t i = 0; i < count; i++) {
        if (entries[i].code == code) {
            return 1;
        }
    }
    return 0;
}

static void check_number(int code) {
    const int effective = CALL(_effective)(code);
    CHECK(CALL(_is_registered)(code) == listed(code));
    if (!listed(code)) {
        const int known = CALL(_class)(code) != JOIN(MACRO, _CLASS_NONE);
        check_digits(code, known ? code : NONE);
        CHECK(known || effective == NONE);
#ifndef UNKNOWN_IS_NULL
        CHECK(strcmp(CALL(_name)(code), "") == 0);
        CHECK(CALL(_phrase)(code) != NULL);
#else
        CHECK(CALL(_name)(code) == NULL);
        CHECK(CALL(_phrase)(code) == NULL);
#endif
    }
}

int main(void) {
    static const char *const wrong[] = {"",   "-",  "-0", "00", " ",          "1 ", " 1",
                                        "0x", "+1", "--", "1-", "4294967297", "/",  ":"};
    const int code = 0;
    CHECK(count == JOIN(MACRO, _COUNT));
    for (size_t i = 0; i < count; i++) {
        check_entry(i);
        check_number(entries[i].code - (entries[i].code > INT_MIN));
        check_number(entries[i].code + (entries[i].code < INT_MAX));
    }
    CHECK(CALL(_at)(count) == NONE);
    CHECK(CALL(_at)((size_t)-1) == NONE);
    for (int number = -1000; number < 1000; number++) {
        check_number(number);
    }
    check_number(INT_MIN);
    check_number(INT_MAX);
    CHECK(CALL(_from_phrase)(NULL, 0) == NONE);
    CHECK(CALL(_from_name)(NULL, 0) == NONE);
    CHECK(CALL(_from_digits)(NULL, 0) == NONE);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        CHECK(found(CALL(_from_digits), wrong[i], strlen(wrong[i]), same) == NONE);
    }
    return 0;
}
