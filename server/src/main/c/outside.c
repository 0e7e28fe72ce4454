/* What is done to processes from outside, as the kernel does it for a device or when it needs memory. In the driver. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "lab.h"

/* The file of each object, through which the driver reaches it without a capability. */
static struct {
    char name[NAME];
    int file;
} objects[MOST];
static int known_objects;

/* A transfer as for a device: the kernel looks up and pins each page of the list, and then moves the bytes. */
void by_device(char **words, int writes) {
    int process = process_named(words[1]);
    long line = atol(words[3]), length = kernel_length(line, atol(words[4])), moved = 0;
    ssize_t count = 1;
    while (moved < length && count > 0) {
        long chunk = length - moved < scratch_size() - moved ? length - moved : scratch_size() - moved;
        struct iovec here = {scratch_of(process) + moved, chunk};
        struct iovec there = {address(atol(words[2]), line) + moved, chunk};
        count = writes ? process_vm_writev(lab->pid[process], &here, 1, &there, 1, 0)
                       : process_vm_readv(lab->pid[process], &here, 1, &there, 1, 0);
        moved += count > 0 ? count : 0;
    }
    print_result(count > 0 || length == 0 ? 0 : errno, model_count(line, moved), moved);
    if (!writes) {
        print_bytes(scratch_of(process), line, model_count(line, moved));
    }
    printf("\n");
}

/* page_out A PAGE: a request. Whether the kernel grants it, and where the page lies then, can't be seen from here. */
void page_out(char **words) {
    struct iovec range = {address(atol(words[2]), 0), lab->kernel_page};
    int process = process_named(words[1]);
    int file = process < 0 ? -1 : (int) syscall(SYS_pidfd_open, lab->pid[process], 0);
    if (file >= 0) {
        syscall(SYS_process_madvise, file, &range, 1, MADV_PAGEOUT, 0);
        close(file);
    }
    printf("asked\n");
}

void know_object(const char *name, int file) {
    snprintf(objects[known_objects].name, NAME, "%s", name);
    objects[known_objects++].file = file;
}

/* page_out_object NAME: likewise, for the memory of a file. */
void page_out_object(char **words) {
    for (int i = 0; i < known_objects; i++) {
        if (strcmp(objects[i].name, words[1]) == 0 && !is_deleted(objects[i].file)) {
            void *bytes = mmap(NULL, lab->kernel_page, PROT_READ, MAP_SHARED, objects[i].file, 0);
            madvise(bytes, lab->kernel_page, MADV_PAGEOUT);
            munmap(bytes, lab->kernel_page);
            printf("asked\n");
            return;
        }
    }
    printf("%s\n", error_name(ENOENT));
}
