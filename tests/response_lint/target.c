/*
 * What libFuzzer and damage.c call: everything that response_lint does with an input, and that each
 * message and header field lies in the input, behind the one before.
 */

#include "target.h"

#include "check.h"

#include <stdio.h>
#include <stdlib.h>

static void require(int holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "target: not so: %s\n", what);
        abort();
    }
}

static int is_inside(struct span part, struct span whole) {
    return part.bytes >= whole.bytes && part.length <= whole.length &&
           (size_t)(part.bytes - whole.bytes) <= whole.length - part.length;
}

static void check_fields(const struct message *message) {
    struct reader fields = message_fields(message);
    struct field field;
    size_t line = message->place.line;
    while (field_next(&fields, &field)) {
        require(field.place.line > line && field.place.column == 1, "a field has lines of its own");
        require(is_inside(field.line, message->head), "a field is in the head");
        require(is_inside(field.name, message->head), "a name is in the head");
        require(is_inside(field.value, message->head), "a value is in the head");
        line = field.place.line;
    }
}

static void check_messages(struct span input) {
    struct reader reader = {input, {1, 1}};
    struct message message;
    struct place place = {0, 0};
    while (message_next(&reader, &message)) {
        require(message.place.line > place.line ||
                    (message.place.line == place.line && message.place.column > place.column),
                "a message is behind the one before");
        require(is_inside(message.start, input) && message.start.length > 0,
                "a start line is there");
        require(is_inside(message.head, input), "a head is in the input");
        require(is_inside(reader.rest, input), "the rest is in the input");
        check_fields(&message);
        place = message.place;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static FILE *nowhere;
    if (nowhere == NULL) {
        nowhere = fopen("/dev/null", "w");
        require(nowhere != NULL, "/dev/null is there");
    }
    struct report report = {.out = nowhere, .file = "input", .notes = true};
    const struct span input = {(const char *)data, size};
    check_messages(input);
    check_input(input, true, &report);
    return 0;
}
