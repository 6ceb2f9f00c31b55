/* Two threads that look up for the first time at once; ThreadSanitizer watches them. */

#include <pjsip/sip_msg.h>
#include <pthread.h>
#include <stddef.h>

static pthread_barrier_t both;

static void *look_up(void *sum) {
    int code;

    pthread_barrier_wait(&both);
    for (code = 0; code < 1000; code++) {
        *(long *)sum += pjsip_get_status_text(code)->slen;
    }
    return NULL;
}

int main(void) {
    pthread_t other;
    long sums[2] = {0, 0};

    pthread_barrier_init(&both, NULL, 2);
    if (pthread_create(&other, NULL, look_up, &sums[0])) {
        return 2;
    }
    look_up(&sums[1]);
    pthread_join(other, NULL);
    return sums[0] == sums[1] ? 0 : 1;
}
