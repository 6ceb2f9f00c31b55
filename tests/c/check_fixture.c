#include "check_fixture.h"

#include "harness.h"

#include <stdlib.h>
#include <string.h>

/** What all tests here share. */
struct fixture {
    struct registry registry;
    struct answers answers;
    int *codes;
    size_t code_count;
};

static int read_for_test(void **state, const char *path) {
    const struct registry_options options = {.path = path};
    struct report report = {stderr, 0, 0, 0};
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    assert_int_equal(registry_read(&options, &report, &fixture->registry), STATUS_DONE);
    fixture->answers = answers_new(&fixture->registry, unknown_of(NULL), false);
    fixture->codes = probes_new(&fixture->registry, &fixture->code_count);
    *state = fixture;
    return 0;
}

int set_up(void **state) {
    return read_for_test(state, SMALL_JSON);
}

int set_up_tokens(void **state) {
    return read_for_test(state, TOKENS_JSON);
}

int set_up_lines(void **state) {
    return read_for_test(state, LINES_JSON);
}

int tear_down(void **state) {
    struct fixture *fixture = *state;
    free(fixture->codes);
    answers_free(&fixture->answers);
    registry_free(&fixture->registry);
    free(fixture);
    return 0;
}

struct checks fixture_checks(void **state, const struct subject *subject, struct report *report) {
    const struct fixture *fixture = *state;
    return (struct checks){subject, &fixture->answers, report, fixture->codes, fixture->code_count};
}

void expect(void **state, const struct subject *subject, size_t limit, const char *lines) {
    struct capture capture;
    capture_begin(&capture);
    struct report report = {capture.stream, limit, 0, 0};
    const struct checks checks = fixture_checks(state, subject, &report);
    check_all(&checks);
    assert_string_equal(capture_text(&capture), lines);
    assert_true((report.faults == 0) == (*lines == '\0'));
    capture_end(&capture);
}

void expect_wording(void **state, const struct subject *subject, const char *part) {
    struct capture capture;
    capture_begin(&capture);
    struct report report = {capture.stream, 1, 0, 0};
    const struct checks checks = fixture_checks(state, subject, &report);
    check_wordings(&checks);
    assert_non_null(strstr(capture_text(&capture), part));
    capture_end(&capture);
}
