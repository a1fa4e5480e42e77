//! The macro that declares a service, by which callers reach a feature from the journal.

/// Declares a service, a handle on the journal with the methods of one feature, and the method of [`Journal`] that
/// returns it. A service is cheap to create; a shell keeps each one it needs.
///
/// [`Journal`]: crate::Journal
macro_rules! service {
    ($(#[$docs:meta])* $service:ident, $accessor:ident) => {
        $(#[$docs])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
        pub struct $service {
            pub(crate) journal: Journal,
        }

        #[cfg_attr(feature = "uniffi", uniffi::export)]
        impl Journal {
            $(#[$docs])*
            #[must_use]
            pub fn $accessor(&self) -> std::sync::Arc<$service> {
                std::sync::Arc::new($service { journal: self.clone() })
            }
        }
    };
}
pub(crate) use service;
