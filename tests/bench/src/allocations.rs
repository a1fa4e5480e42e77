//! Counts Rust's allocations; SQLite manages its own memory, which is not included.
#![allow(unsafe_code, reason = "an allocator is an unsafe trait; every call goes on to the system's")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering};

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static COUNT: AtomicU64 = AtomicU64::new(0);

/// The number of allocations so far, including reallocations that grew.
pub(crate) fn so_far() -> u64 {
    COUNT.load(Ordering::Relaxed)
}

/// Nothing is measured on two threads at once, so the increment need not be atomic and is nearly free.
fn count() {
    COUNT.store(so_far() + 1, Ordering::Relaxed);
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(memory, layout, size) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}
