#define _POSIX_C_SOURCE 200809L /* open_memstream */

#include "harness.h"

#include <stdlib.h>
#include <string.h>

void capture_begin(struct capture *capture) {
    capture->text = NULL;
    capture->length = 0;
    capture->stream = open_memstream(&capture->text, &capture->length);
    assert_non_null(capture->stream);
}

const char *capture_text(struct capture *capture) {
    assert_int_equal(fflush(capture->stream), 0);
    return capture->text;
}

void capture_end(struct capture *capture) {
    assert_int_equal(fclose(capture->stream), 0);
    free(capture->text);
}

void assert_begins(const char *text, const char *start) {
    if (strncmp(text, start, strlen(start)) != 0) {
        assert_string_equal(text, start);
    }
}

void write_file(const char *path, const char *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

void write_text(const char *path, const char *string) {
    write_file(path, string, strlen(string));
}
